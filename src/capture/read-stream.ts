import { decoderFor } from '../observe/body/charset.ts'
import { BODY_LIMIT } from '../observe/body/clip-body.ts'
import { uncurry } from '../observe/pristine-natives.ts'
import { type FoundBody, NEVER_READ } from './call.ts'
import { BODY_WAIT_MS } from './limits.ts'
import { pristineAccessor, pristineMethod, pristineThen } from './pristine.ts'

/** What could be read of a body. */
export interface Arrived {
  readonly text: string
  readonly bytes: number
  /** `limit`: more than `BODY_LIMIT`. `late`: the rest did not come in `BODY_WAIT_MS`. `failed`: reading threw `reason`. */
  readonly end: 'whole' | 'limit' | 'late' | 'failed'
  readonly reason?: unknown
}

const decode = uncurry(TextDecoder.prototype.decode) as (
  self: TextDecoder,
  bytes?: Uint8Array,
  options?: TextDecodeOptions,
) => string
const bytesBefore = uncurry(Uint8Array.prototype.subarray) as (self: Uint8Array, from: number, to: number) => Uint8Array
const byteLength = pristineAccessor<Uint8Array, 'byteLength'>(Uint8Array.prototype, 'byteLength')
const STREAM = { __proto__: null, stream: true }

/** What arrived, as the body of a failure. */
export function bodyOf({ text, bytes, end }: Arrived): FoundBody {
  const whole = end === 'whole'
  return text === '' && !whole ? NEVER_READ : { text, truncated: !whole, size: whole ? bytes : undefined }
}

/**
 * Makes the reader of response bodies from the natives of `global`. The reader takes at most a little over `BODY_LIMIT`
 * bytes, then cancels the stream, and calls `done` exactly once. Nothing awaits: `await` looks up what a page can replace.
 */
export function createStreamReader(global: Window & typeof globalThis) {
  const getReader = pristineMethod(global.ReadableStream, 'getReader') as unknown as (
    self: ReadableStream<Uint8Array>,
  ) => ReadableStreamDefaultReader<Uint8Array>
  const read = pristineMethod(global.ReadableStreamDefaultReader<Uint8Array>, 'read')
  const cancel = pristineMethod(global.ReadableStreamDefaultReader<Uint8Array>, 'cancel')
  const then = pristineThen(global)
  const later = uncurry(global.setTimeout) as (self: Window, run: () => void, ms: number) => number
  const never = uncurry(global.clearTimeout) as (self: Window, timer: number) => void
  const ignore = (): void => {}

  return (stream: ReadableStream<Uint8Array>, contentType: string, done: (arrived: Arrived) => void): void => {
    const reader = getReader(stream)
    let decoder: TextDecoder | undefined
    let text = ''
    let bytes = 0
    let over = false
    const finish = (end: Arrived['end'], reason?: unknown): void => {
      if (over) return
      over = true
      never(global, timer)
      if (end === 'limit' || end === 'late') then(cancel(reader), ignore, ignore)
      done({ text, bytes, end, reason })
    }
    const timer = later(global, () => finish('late'), BODY_WAIT_MS)
    const next = (): void => {
      then(
        read(reader),
        (chunk) => {
          if (over) return
          if (chunk.done) {
            if (decoder) text += decode(decoder)
            finish('whole')
            return
          }
          decoder ??= decoderFor(contentType)
          if (bytes < BODY_LIMIT) text += decode(decoder, bytesBefore(chunk.value, 0, BODY_LIMIT - bytes), STREAM)
          bytes += byteLength(chunk.value)
          if (bytes > BODY_LIMIT) finish('limit')
          else next()
        },
        (reason) => finish('failed', reason),
      )
    }
    next()
  }
}
