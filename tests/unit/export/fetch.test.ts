import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFetch } from '../../../src/export/fetch.ts'
import { ADDRESS, exchange, text } from '../../fixtures/exchange.ts'

const page = createContext({ fetch: (...args: unknown[]) => args })

/** Runs the copied code with a `fetch` that gives back what it was called with. */
const callOf = (code: string): Promise<readonly [string, Record<string, unknown>]> =>
  runInContext(`(async () => ${code})()`, page)

describe('toFetch', () => {
  it('carries the page’s session and no token', async () => {
    const code = toFetch(exchange({ method: 'DELETE' }))
    expect(await callOf(code)).toEqual([ADDRESS, { method: 'DELETE', credentials: 'include' }])
    expect(code).not.toContain('Authorization')
  })

  it('gives any address and body back as they were', async () => {
    const any = fc.string({ unit: 'binary', minLength: 1 })
    await fc.assert(
      fc.asyncProperty(any, any, async (path, body) => {
        const url = `${ADDRESS}/${path}`
        const [address, options] = await callOf(toFetch(exchange({ method: 'POST', url, requestBody: text(body) })))
        expect([address, options.body]).toEqual([url, body])
      }),
    )
  })

  it('shows characters that would be invisible', () => {
    const code = toFetch(exchange({ method: 'POST', requestBody: text('\u202e\u0003\u2028') }))
    expect(code).toContain('"\\u202e\\u0003\\u2028"')
  })

  it('names the content type of JSON and of a form', async () => {
    const [, json] = await callOf(toFetch(exchange({ method: 'PUT', requestBody: text('{"a":1}') })))
    const [, form] = await callOf(toFetch(exchange({ method: 'POST', requestBody: text('a=1&b=2') })))
    expect(json.headers).toEqual({ 'Content-Type': 'application/json' })
    expect(form.headers).toEqual({ 'Content-Type': 'application/x-www-form-urlencoded' })
    const [, words] = await callOf(toFetch(exchange({ method: 'POST', requestBody: text('a = 1') })))
    expect(words.headers).toBeUndefined()
  })
})
