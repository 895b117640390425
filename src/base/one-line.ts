/** Server text for one line: no line breaks, no control or direction characters, cut at `limit` characters. */
export function oneLine(text: string, limit: number): string {
  // Twice the limit is enough to fill it with pairs of surrogates, and keeps a megabyte of text out of the pattern.
  const plain = text
    .slice(0, limit * 2)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  const shown = Array.from(plain)
  return shown.length > limit || text.length > limit * 2 ? `${shown.slice(0, limit - 1).join('')}…` : plain
}
