import { describe, expect, it, vi } from 'vitest'
import { BODY_WAIT_MS } from '../../../src/capture/limits.ts'
import { type Arrived, createStreamReader } from '../../../src/capture/read-stream.ts'
import { BODY_LIMIT } from '../../../src/observe/body/clip-body.ts'

const page = globalThis as unknown as Window & typeof globalThis
const readStream = createStreamReader(page)

const streamOf = (chunks: readonly Uint8Array[], cancel = vi.fn()): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: (controller) => {
        const chunk = chunks[at]
        at += 1
        if (chunk) controller.enqueue(new Uint8Array(chunk))
        else controller.close()
      },
      cancel,
    },
    { highWaterMark: 0 },
  )
let at = 0

const arrivedOf = (stream: ReadableStream<Uint8Array<ArrayBuffer>>, type = ''): Promise<Arrived> => {
  at = 0
  return new Promise((resolve) => readStream(stream, type, resolve))
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a body that is read', () => {
  it('is put together across chunks, even when they cut a character', async () => {
    const whole = utf8('süß 😀')
    const pieces = [...whole].map((byte) => new Uint8Array([byte]))
    expect(await arrivedOf(streamOf(pieces))).toMatchObject({ text: 'süß 😀', bytes: whole.length, end: 'whole' })
  })

  it.each([
    ['text/plain; charset=iso-8859-1', [0xe4, 0xbd], 'ä½'],
    ['text/plain; charset="Shift_JIS"', [0x8d, 0xed], '削'],
    ['application/json', [0xef, 0xbb, 0xbf, 0x7b], '{'],
    ['text/plain; charset=no-such-thing', [0xc3, 0xa4], 'ä'],
    ['text/plain', [0xff, 0x61], '\ufffda'],
  ])('is decoded as %s says', async (type, bytes, text) => {
    expect((await arrivedOf(streamOf([new Uint8Array(bytes)]), type)).text).toBe(text)
  })

  it('is read no further than the limit, and the rest is cancelled', async () => {
    const cancel = vi.fn()
    const chunk = utf8('x'.repeat(10_000))
    const arrived = await arrivedOf(streamOf([chunk, chunk, chunk, chunk], cancel))
    expect(arrived).toMatchObject({ end: 'limit', bytes: 20_000 })
    expect(arrived.text).toBe('x'.repeat(BODY_LIMIT))
    expect(at).toBe(2)
    expect(cancel).toHaveBeenCalledOnce()
  })

  it('is whole when it ends just at the limit', async () => {
    expect(await arrivedOf(streamOf([utf8('x'.repeat(BODY_LIMIT))]))).toMatchObject({ end: 'whole', bytes: BODY_LIMIT })
  })

  it('keeps what came before it failed, and why', async () => {
    const reason = new Error('gone')
    const failing = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: (controller) => {
          if (at === 0) controller.enqueue(new Uint8Array([0x61]))
          else controller.error(reason)
          at += 1
        },
      },
      { highWaterMark: 0 },
    )
    expect(await arrivedOf(failing)).toEqual({ text: 'a', bytes: 1, end: 'failed', reason })
  })

  it('is waited for only so long', async () => {
    vi.useFakeTimers()
    try {
      const patient = createStreamReader(page)
      const done = vi.fn()
      const cancel = vi.fn()
      patient(new ReadableStream({ cancel }), '', done)
      await vi.advanceTimersByTimeAsync(BODY_WAIT_MS - 1)
      expect(done).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      expect(done).toHaveBeenCalledExactlyOnceWith({ text: '', bytes: 0, end: 'late', reason: undefined })
      expect(cancel).toHaveBeenCalledOnce()
    } finally {
      vi.useRealTimers()
    }
  })
})
