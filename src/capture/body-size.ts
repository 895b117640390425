import { guard } from '../base/guard.ts'
import { encodeInto } from '../observe/body/clip-body.ts'
import { KEPT_BODY_LIMIT } from './limits.ts'
import { pristineGetter, pristineMethod } from './pristine.ts'

/**
 * Makes the function that measures what a request's body keeps alive, in bytes: text as UTF-8, a view as its whole buffer,
 * form data as the sum of its names and values. Undefined for what natives alone cannot measure. Over `KEPT_BODY_LIMIT` the
 * number is only known to be too large.
 */
export function createBodySize(global: Window & typeof globalThis) {
  const { Uint8Array: Bytes } = global
  const encoder = new global.TextEncoder()
  const bufferSize = pristineGetter(global.ArrayBuffer, 'byteLength')
  const arrayBuffer = pristineGetter(Bytes, 'buffer')
  const viewBuffer = pristineGetter(global.DataView, 'buffer')
  const blobSize = pristineGetter(global.Blob, 'size')
  const eachEntry = pristineMethod(global.FormData, 'forEach')

  const textSize = (text: string): number =>
    // No UTF-16 unit takes less than one byte, and none more than three.
    text.length > KEPT_BODY_LIMIT ? text.length : encodeInto(encoder, text, new Bytes(text.length * 3)).written

  const formSize = (form: FormData): number => {
    let size = 0
    eachEntry(form, (value, name) => {
      if (size <= KEPT_BODY_LIMIT)
        size += textSize(name) + (typeof value === 'string' ? textSize(value) : blobSize(value))
    })
    return size
  }

  return (body: unknown): number | undefined =>
    typeof body === 'string'
      ? textSize(body)
      : (guard(() => bufferSize(body as ArrayBuffer)) ??
        guard(() => bufferSize(arrayBuffer(body as Uint8Array) as ArrayBuffer)) ??
        guard(() => bufferSize(viewBuffer(body as DataView) as ArrayBuffer)) ??
        guard(() => blobSize(body as Blob)) ??
        guard(() => formSize(body as FormData)))
}
