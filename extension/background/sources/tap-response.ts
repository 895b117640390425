import { decoderFor } from '../../../src/observe/body/charset.ts'
import type { RawText } from '../../../src/observe/body/clip-body.ts'
import type { WebRequest } from '../../platform/browser.ts'

export interface TapOptions {
  readonly contentType: string
  /** How many bytes will arrive, where the head says so; undefined where it does not (encoded, chunked). */
  readonly expected: number | undefined
  /** After more bytes than these the rest passes unread. */
  readonly limit: number
  /**
   * Reads one chunk only. Firefox ends an answer that breaks off as if it were whole while a filter is on it, which a
   * page that got a success must not be told.
   */
  readonly once?: boolean
}

type Filter = Pick<WebRequest.StreamFilter, 'ondata' | 'onstop' | 'onerror' | 'write' | 'disconnect'>

/**
 * Reads a body on its way to the page. Every chunk goes on at once and unchanged, and whatever goes wrong here, the
 * filter lets go, so that the page has its answer. Calls `done` once; not at all when nothing could be read. Resolves when
 * the page's answer no longer depends on us.
 */
export function tapResponse(filter: Filter, options: TapOptions, done: (raw: RawText) => void): Promise<void> {
  const { contentType, expected, limit, once = false } = options
  let decoder: TextDecoder | undefined
  let text = ''
  let bytes = 0
  let over = false
  let leave = (): void => {}
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })

  const letGo = (): void => {
    over = true
    try {
      filter.disconnect()
    } catch {
      // It has ended by itself: then nothing holds the page up.
    }
    leave()
  }
  /** `ended`: nothing comes after what was read. */
  const finish = (ended: boolean): void => {
    if (over) return
    letGo()
    const whole = bytes <= limit && (expected === undefined ? ended : bytes >= expected)
    if (decoder && whole) text += decoder.decode()
    done({ text, truncated: !whole, size: whole ? bytes : expected })
  }
  const read = (data: ArrayBuffer): void => {
    const chunk = new Uint8Array(data)
    decoder ??= decoderFor(contentType)
    if (bytes < limit) text += decoder.decode(chunk.subarray(0, limit - bytes), { stream: true })
    bytes += chunk.byteLength
    // The end is not waited for where nothing more can come.
    if (bytes > limit || bytes === expected || once) finish(false)
  }

  filter.ondata = ({ data }) => {
    try {
      filter.write(data)
      if (!over) read(data)
    } catch {
      letGo()
    }
  }
  filter.onstop = () => finish(true)
  // Redirects and a service worker's stepping back end the filter too: then nothing has arrived, and nothing is said.
  filter.onerror = () => {
    if (bytes > 0) finish(false)
    else {
      over = true
      leave()
    }
  }
  return left
}
