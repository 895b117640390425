import { decoderFor } from './charset.ts'
import type { RawText } from './clip-body.ts'

/** Characters that no text has. */
const BINARY = /[\0\uFFFD]/

/** Whether a decoded body is no text after all. */
export function isBinary(text: string): boolean {
  return BINARY.test(text)
}

/** Base64 of letters, one byte each. Decodes at most the first `limit` bytes; undefined where the text is no base64. */
export function base64Letters(base64: string, limit: number): RawText | undefined {
  const head = base64.slice(0, Math.ceil(limit / 3) * 4)
  try {
    return { text: atob(head), truncated: head.length < base64.length }
  } catch {
    return undefined
  }
}

/** Base64 of a body of this content type. Decodes at most the first `limit` bytes; undefined where the text is no base64. */
export function base64Text(base64: string, contentType: string, limit: number): RawText | undefined {
  const letters = base64Letters(base64, limit)
  if (!letters) return undefined
  const bytes = Uint8Array.from(letters.text, (char) => char.charCodeAt(0))
  // While `stream` is true, a character that the limit cut in two is left out.
  return { ...letters, text: decoderFor(contentType).decode(bytes, { stream: letters.truncated === true }) }
}
