import { guard } from '../../base/guard.ts'
import { exec } from '../pristine-natives.ts'

const CHARSET = /charset\s*=\s*"?([^\s;"]+)/i
const TEXT = /^$|^text\/|json|xml|javascript|urlencoded/i
const Decoder = TextDecoder

/** Whether a body of this content type is worth reading as text; one without a type is. Never throws. */
export function isTextType(contentType: string): boolean {
  return exec(TEXT, contentType) !== null
}

/** The encoding of a body: the charset of its type, else UTF-8. Never throws. */
export function decoderFor(contentType: string): TextDecoder {
  return guard(() => new Decoder(exec(CHARSET, contentType)?.[1])) ?? new Decoder()
}
