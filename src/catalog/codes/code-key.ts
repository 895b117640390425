/** No service has a longer code, so longer texts need no comparing. Characters. */
const LONGEST = 100

/** The key by which spellings of a code are compared: `NotFound`, `NotFoundError` and `NOT_FOUND` have the same one. */
export function codeKey(code: string): string {
  if (code.length > LONGEST) return code
  return code
    .replaceAll('_', '')
    .toLowerCase()
    .replace(/(?<=.)error$/, '')
}
