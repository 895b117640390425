/** No code of a service is longer; what is longer needs no comparing. Characters. */
const LONGEST = 100

/**
 * What two spellings of a code are compared by: `NotFound`, `NotFoundError` and `NOT_FOUND` have the same key.
 * Never throws.
 */
export function codeKey(code: string): string {
  if (code.length > LONGEST) return code
  return code
    .replaceAll('_', '')
    .toLowerCase()
    .replace(/(?<=.)error$/, '')
}
