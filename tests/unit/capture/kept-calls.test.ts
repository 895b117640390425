import { describe, expect, it, vi } from 'vitest'
import type { Call } from '../../../src/capture/call.ts'
import type { CallTracker } from '../../../src/capture/call-tracker.ts'
import { hookFetch } from '../../../src/capture/fetch-hook.ts'
import { KEPT_BODY_LIMIT, KEPT_CALLS } from '../../../src/capture/limits.ts'
import { createPartsReader } from '../../../src/capture/request-parts.ts'
import { createKeptCalls } from '../../../src/capture/resend.ts'
import type { HookAnswer } from '../../../src/observe/retry-question.ts'

const ADDRESS = 'https://eu2-cloud.acronis.com/api/2/tenants'

/** A page whose calls are only put down, and what is kept of those that failed. */
const setUp = () => {
  const fetch = vi.fn(async (..._: Parameters<typeof globalThis.fetch>) => new Response())
  const page: Window & typeof globalThis = Object.create(globalThis, {
    crypto: { value: crypto },
    fetch: { value: fetch, configurable: true },
  })
  const kept = createKeptCalls(page)
  hookFetch(page, { kept } as CallTracker)
  const parts = createPartsReader(page)
  return {
    fetch,
    fail: (init: RequestInit, input: string | Request = ADDRESS): string =>
      kept.keep({ ...parts.ofFetch(input, init), input, init } as Call, ADDRESS),
    ask: (callId: string, send = false): Promise<HookAnswer> => {
      const { port1, port2 } = new MessageChannel()
      return new Promise((resolve) => {
        port1.onmessage = ({ data }) => {
          port1.close()
          resolve(data)
        }
        kept.hear(new MessageEvent('message', { data: { callId, send, to: port2 } }))
      })
    },
  }
}

const formOf = (value: string | Blob): FormData => {
  const form = new FormData()
  form.set('name', value)
  return form
}

/** Every kind of body that has a size, made to keep that many bytes alive. */
const KINDS: Readonly<Record<string, (bytes: number) => BodyInit>> = {
  'plain text': (bytes) => 'x'.repeat(bytes),
  'text of two bytes a character': (bytes) => 'ä'.repeat(bytes / 2) + 'x'.repeat(bytes % 2),
  'text of three bytes a character': (bytes) => '€'.repeat(bytes / 3) + 'x'.repeat(bytes % 3),
  URLSearchParams: (bytes) => new URLSearchParams({ a: 'x'.repeat(bytes - 2) }),
  'an ArrayBuffer': (bytes) => new ArrayBuffer(bytes),
  'a typed array': (bytes) => new Uint8Array(bytes),
  'a DataView': (bytes) => new DataView(new ArrayBuffer(bytes)),
  'a small part of a large buffer': (bytes) => new Uint8Array(new ArrayBuffer(bytes), 16, 16),
  'a Blob': (bytes) => new Blob([new Uint8Array(bytes)]),
  'a File': (bytes) => new File([new Uint8Array(bytes)], 'a.bin'),
  'a form of text': (bytes) => formOf('x'.repeat(bytes - 4)),
  'a form with a File': (bytes) => formOf(new File([new Uint8Array(bytes - 4)], 'a.bin')),
}

describe.each(Object.entries(KINDS))('the body of a failed call that is %s', (_, bodyOf) => {
  it('is kept up to the limit, and sent again', async () => {
    const { fail, ask, fetch } = setUp()
    const body = bodyOf(KEPT_BODY_LIMIT)
    const callId = fail({ method: 'PUT', body })
    expect(await ask(callId)).toEqual(expect.any(Number))
    expect(await ask(callId, true)).toEqual(expect.any(Number))
    expect(fetch).toHaveBeenCalledOnce()
    const [input, init] = fetch.mock.lastCall ?? []
    expect([input, init?.method]).toEqual([ADDRESS, 'PUT'])
    // The very object: to compare a million bytes one by one takes long.
    expect(init?.body === body).toBe(true)
  })

  it('is not kept over the limit, and says so', async () => {
    const { fail, ask, fetch } = setUp()
    const callId = fail({ method: 'PUT', body: bodyOf(KEPT_BODY_LIMIT + 1) })
    expect(await ask(callId)).toBe('oversized')
    expect(await ask(callId, true)).toBe('oversized')
    expect(fetch).not.toHaveBeenCalled()
  })
})

it('adds up the values of a form, and their names', async () => {
  const { fail, ask } = setUp()
  const form = new FormData()
  for (let n = 0; n < 4; n += 1)
    form.append('x'.repeat(KEPT_BODY_LIMIT / 8), new Blob([new Uint8Array(KEPT_BODY_LIMIT / 8)]))
  const atLimit = fail({ method: 'PUT', body: form })
  expect(await ask(atLimit)).toEqual(expect.any(Number))
  form.append('x', '')
  expect(await ask(fail({ method: 'PUT', body: form }))).toBe('oversized')
})

it('keeps nothing of what can be sent only once, or not be measured: that stays so', async () => {
  const { fail, ask } = setUp()
  const request = new Request(ADDRESS, { method: 'PUT', body: 'once' })
  await request.text()
  const toText = vi.fn(() => 'text')
  const inits: RequestInit[] = [
    { method: 'PUT', body: new ReadableStream() },
    { method: 'PUT', body: { toString: toText } as never },
  ]
  const callIds = [fail({}, request), ...inits.map((init) => fail(init))]
  for (const init of inits) init.body = new Blob(['another'])
  for (const callId of callIds) expect(await ask(callId)).toBe('used')
  expect(toText).not.toHaveBeenCalled()
})

it(`keeps the last ${KEPT_CALLS} calls`, async () => {
  const { fail, ask } = setUp()
  const first = fail({})
  const others = Array.from({ length: KEPT_CALLS }, () => fail({}))
  expect(await ask(first)).toBe('forgotten')
  for (const callId of others) expect(await ask(callId)).toEqual(expect.any(Number))
})
