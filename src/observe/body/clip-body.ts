import type { Body, NoBody } from '../observation.ts'
import { slice, uncurry } from '../pristine-natives.ts'
import { scrubText } from '../secrets.ts'

/** What is kept of a body, in bytes of UTF-8, before and after its secrets are dropped. */
export const BODY_LIMIT = 16_384

/** Of the page as it was: one may put a class of its own in the place of the global later. */
const Bytes = Uint8Array

/** `encoder.encodeInto(text, into)`. */
export const encodeInto = uncurry(TextEncoder.prototype.encodeInto) as (
  self: TextEncoder,
  text: string,
  into: Uint8Array,
) => TextEncoderEncodeIntoResult

/** The text of a body as it arrived, secrets and all, or the beginning of the text; and the body's size in bytes if known. */
export interface RawText {
  readonly text: string
  /** True: `text` is known to be a beginning only. */
  readonly truncated?: boolean
  readonly size?: number | undefined
}

/** A body as it arrived, or the reason why there is none. */
export type RawBody = RawText | NoBody

/** Makes the function that fits bodies for keeping: secrets dropped, at most `limit` bytes of text, by default a report's. */
export function createBodyKeeper(limit = BODY_LIMIT) {
  const encoder = new TextEncoder()
  let room: Uint8Array | undefined

  const clip = (text: string): { readonly text: string; readonly bytes: number; readonly truncated: boolean } => {
    room ??= new Bytes(limit)
    // No character takes less than a byte: what stands behind this cannot fit, and need not be encoded to see that.
    const { read, written } = encodeInto(encoder, slice(text, 0, limit), room)
    return { text: slice(text, 0, read), bytes: written, truncated: read < text.length }
  }

  return (raw: RawText): Body => {
    const first = clip(raw.text)
    const truncated = first.truncated || raw.truncated === true
    const size = raw.size ?? (truncated ? undefined : first.bytes)
    if (raw.text === '' && !truncated) return { reason: 'empty', size: 0 }
    const clean = clip(scrubText(first.text))
    return { text: clean.text, truncated: truncated || clean.truncated, ...(size !== undefined && { size }) }
  }
}
