/**
 * The name under which the text of `key` stands in a built extension: 32 bits of it, in letters and digits. Spelt out, the
 * names were a fifth of the texts' file. The build, which packs them (`scripts/tidy-build.ts`), stops should two be the same.
 */
export function packedKey(key: string): string {
  let hash = 0
  for (const letter of key) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0
  return (hash >>> 0).toString(36)
}
