import { describe, expect, it, vi } from 'vitest'
import { createPartsReader } from '../../../src/capture/request-parts.ts'

const { ofFetch, ofOpen, ofSend } = createPartsReader(globalThis as Window & typeof globalThis)
const ADDRESS = 'https://eu2-cloud.acronis.com/api/2/tenants'

describe('what fetch was asked for', () => {
  it.each([
    ['a text', ADDRESS, undefined, { method: 'GET', url: ADDRESS, body: false }],
    ['a URL', new URL(ADDRESS), {}, { method: 'GET', url: ADDRESS, body: false }],
    ['a method in lower case', '/x', { method: 'delete' }, { method: 'DELETE', url: '/x', body: false }],
    ['a method that browsers leave as it is', '/x', { method: 'patch' }, { method: 'patch', url: '/x', body: false }],
    ['an inherited method', '/x', Object.create({ method: 'PUT' }), { method: 'PUT', url: '/x', body: false }],
    ['a text body', '/x', { method: 'POST', body: 'b' }, { method: 'POST', url: '/x', body: 'b' }],
    [
      'form data as text',
      '/x',
      { method: 'POST', body: new URLSearchParams({ a: 'b' }) },
      { method: 'POST', url: '/x', body: 'a=b' },
    ],
    ['another body', '/x', { method: 'POST', body: new Blob(['b']) }, { method: 'POST', url: '/x', body: true }],
    ['nothing that is known', 42, undefined, { method: 'GET', url: undefined, body: false }],
  ])('%s', (_, input, init, parts) => {
    expect(ofFetch(input, init)).toEqual(parts)
  })

  it('is read from a Request without using it up; options go before it', async () => {
    const request = new Request(ADDRESS, { method: 'PUT', body: 'b' })
    expect(ofFetch(request, undefined)).toEqual({ method: 'PUT', url: ADDRESS, body: false })
    expect(ofFetch(request, { method: 'POST', body: 'c' })).toEqual({ method: 'POST', url: ADDRESS, body: 'c' })
    expect(request.bodyUsed).toBe(false)
    expect(await request.text()).toBe('b')
  })

  it('is never asked of the page’s own code', () => {
    const run = vi.fn(() => 'POST')
    expect(
      ofFetch(
        { toString: run },
        {
          get method() {
            return run()
          },
        },
      ),
    ).toBeUndefined()
    expect(ofFetch({ toString: run }, { method: 'POST' })).toEqual({ method: 'POST', url: undefined, body: false })
    expect(ofFetch('/x', { method: { toString: run } })).toBeUndefined()
    expect(run).not.toHaveBeenCalled()
  })
})

it('knows the arguments of open and send', () => {
  expect(ofOpen('post', '/x')).toEqual({ method: 'POST', url: '/x' })
  expect(ofOpen('GET', new URL(ADDRESS))).toEqual({ method: 'GET', url: ADDRESS })
  expect(ofOpen(undefined, '/x')).toBeUndefined()
  expect([ofSend(undefined), ofSend(null), ofSend('b'), ofSend(new Uint8Array(1))]).toEqual([false, false, 'b', true])
})
