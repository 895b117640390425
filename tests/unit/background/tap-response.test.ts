import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tapResponse } from '../../../extension/background/sources/tap-response.ts'
import type { RawText } from '../../../src/observe/body/clip-body.ts'

const LIMIT = 16
const NOTHING = { data: new ArrayBuffer(0) }

/** A stream filter as the browser's, and what reached the page through it. */
const run = (
  chunks: readonly Uint8Array[],
  options: { expected?: number; contentType?: string; end?: string; once?: boolean } = {},
) => {
  const { expected, contentType = 'application/json', end = 'stop', once = false } = options
  const page: number[] = []
  const said: RawText[] = []
  let open = true
  const filter: Parameters<typeof tapResponse>[0] = {
    ondata: () => {},
    onstop: () => {},
    onerror: () => {},
    write(data) {
      if (!open) throw new Error('write after disconnect')
      page.push(...new Uint8Array(data as ArrayBuffer))
    },
    disconnect() {
      if (!open) throw new Error('disconnected twice')
      open = false
    },
  }
  tapResponse(filter, { contentType, expected, limit: LIMIT, once }, (raw) => said.push(raw))
  for (const chunk of chunks) {
    // As the browser does it: what is not for the filter goes straight to the page.
    if (open) filter.ondata?.({ data: chunk.slice().buffer })
    else page.push(...chunk)
  }
  if (open && end === 'stop') filter.onstop?.(NOTHING)
  if (end === 'error') filter.onerror?.(NOTHING)
  return { page, said, open }
}
const bytes = (text: string) => new TextEncoder().encode(text)

describe('tapResponse', () => {
  it('says what arrived, and lets go at the end', () => {
    const { said, open } = run([bytes('{"a":'), bytes('1}')])
    expect(said).toEqual([{ text: '{"a":1}', truncated: false, size: 7 }])
    expect(open).toBe(false)
  })

  it('puts characters together that chunks have cut', () => {
    const [first, ...rest] = bytes('é!')
    expect(run([Uint8Array.of(first ?? 0), Uint8Array.from(rest)]).said[0]?.text).toBe('é!')
  })

  it('decodes by the charset of the head, by UTF-8 for one that does not exist', () => {
    const umlaut = [Uint8Array.of(0xf6)]
    expect(run(umlaut, { contentType: 'text/plain; charset=iso-8859-1' }).said[0]?.text).toBe('ö')
    expect(run([bytes('ö')], { contentType: 'text/plain; charset=nonsense' }).said[0]?.text).toBe('ö')
  })

  it('lets go as soon as the limit is passed, and knows the size only from the head', () => {
    const long = [bytes('x'.repeat(LIMIT + 1)), bytes('rest')]
    const known = run(long, { expected: LIMIT + 5 })
    expect(known.said).toEqual([{ text: 'x'.repeat(LIMIT), truncated: true, size: LIMIT + 5 }])
    expect(run(long).said).toEqual([{ text: 'x'.repeat(LIMIT), truncated: true, size: undefined }])
    expect(run(long, { end: 'none' }).open).toBe(false)
  })

  it('does not wait for the end of a body that is all there', () => {
    const { said, open } = run([bytes('{"a":1}')], { expected: 7, end: 'none' })
    expect(said).toEqual([{ text: '{"a":1}', truncated: false, size: 7 }])
    expect(open).toBe(false)
  })

  it('reads one chunk where it is told to', () => {
    const first = { text: '{"a":', truncated: true, size: undefined }
    expect(run([bytes('{"a":'), bytes('1}')], { once: true }).said).toEqual([first])
    expect(run([bytes('{"a":')], { once: true, end: 'none' }).open).toBe(false)
    expect(run([bytes('{}')], { once: true, expected: 2 }).said).toEqual([{ text: '{}', truncated: false, size: 2 }])
  })

  it('says that a body is cut which ends before its time', () => {
    expect(run([bytes('{"a"')], { expected: 7 }).said).toEqual([{ text: '{"a"', truncated: true, size: 7 }])
    expect(run([], { expected: 7 }).said).toEqual([{ text: '', truncated: true, size: 7 }])
  })

  it('says nothing of a filter that ends before any byte: redirects, a service worker that steps back', () => {
    expect(run([], { end: 'error' }).said).toEqual([])
    expect(run([bytes('{"a"')], { end: 'error' }).said).toEqual([{ text: '{"a"', truncated: true, size: undefined }])
  })

  it('lets go when reading fails, after the chunk has gone on', () => {
    const page: unknown[] = []
    let released = 0
    const filter: Parameters<typeof tapResponse>[0] = {
      ondata: () => {},
      onstop: () => {},
      onerror: () => {},
      write: (data) => page.push(data),
      disconnect: () => {
        released += 1
      },
    }
    tapResponse(filter, { contentType: '', expected: undefined, limit: LIMIT }, () => {
      throw new Error('the recorder broke')
    })
    const data = bytes('x'.repeat(LIMIT + 1)).buffer
    expect(() => filter.ondata?.({ data })).not.toThrow()
    expect(page).toEqual([data])
    expect(released).toBeGreaterThan(0)
  })

  it('gives the page every byte once and in order, and speaks once, whatever the chunks', () => {
    const chunk = fc.uint8Array({ maxLength: 12 })
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 8 }), fc.constantFrom('stop', 'error'), (chunks, end) => {
        const { page, said } = run(chunks, { end })
        expect(page).toEqual(chunks.flatMap((c) => [...c]))
        expect(said.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
