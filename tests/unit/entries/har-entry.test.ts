import { describe, expect, it } from 'vitest'
import { createEntryReader } from '../../../extension/panel/har-entry.ts'
import type { HarEntry } from '../../../src/observe/har.ts'
import { firefoxEntry, HOST, harEntry } from './har.ts'

const readOne = (entry: HarEntry) => createEntryReader()(entry)

describe('an entry of DevTools’ log', () => {
  it.each([
    ['an answer', harEntry(), { status: 200 }],
    ['a 204', harEntry({ method: 'DELETE', status: 204 }), { status: 204, method: 'DELETE' }],
    [
      'a 204 that is said to be aborted',
      harEntry({ status: 204, error: 'net::ERR_ABORTED' }),
      { status: 204, error: 'net::ERR_ABORTED' },
    ],
    ['a blocked call', harEntry({ error: 'net::ERR_FAILED' }), { status: 200, error: 'net::ERR_FAILED' }],
    [
      'no answer',
      harEntry({ status: 0, error: 'net::ERR_EMPTY_RESPONSE' }),
      { status: 0, error: 'net::ERR_EMPTY_RESPONSE' },
    ],
    ['no answer, in Firefox', firefoxEntry({ status: 0 }), { status: 0 }],
    [
      'a preflight',
      harEntry({ type: 'preflight', method: 'OPTIONS', asks: 'PUT', status: 204 }),
      { preflight: true, method: 'PUT', status: 204 },
    ],
    [
      'a preflight, in Firefox',
      firefoxEntry({ method: 'OPTIONS', asks: 'PUT', status: 204 }),
      { preflight: true, method: 'PUT', status: 204 },
    ],
    ['the page’s own OPTIONS', harEntry({ method: 'OPTIONS' }), { preflight: false, method: 'OPTIONS' }],
    ['a time that is none', harEntry({ time: Number.NaN }), { startedAt: 1_000, endedAt: 1_000 }],
    ['a status that is none', harEntry({ status: -1 }), { status: 0 }],
  ])('is told: %s', (_, entry, facts) => {
    const base = { method: 'GET', url: `${HOST}/api/2/users/me`, status: 200, preflight: false }
    expect(readOne(entry)).toEqual({ ...base, startedAt: 1_000, endedAt: 1_012.5, ...facts })
  })

  it.each([
    ['of another site', harEntry({ url: 'https://shop.example/api/2/users' }), undefined],
    ['of a look-alike', harEntry({ url: 'https://evil.example/?u=eu2-cloud.acronis.com/' }), undefined],
    ['a script', harEntry({ type: 'script' }), undefined],
    ['a script, in Firefox', firefoxEntry({ mimeType: 'text/javascript; charset=utf-8' }), undefined],
    ['an image, in Firefox', firefoxEntry({ mimeType: 'image/png' }), undefined],
    ['a start that is no time', { ...harEntry(), startedDateTime: '' }, undefined],
    ['an address that is none', harEntry({ url: 'x' }), undefined],
  ])('is passed over: %s', (_, entry, nothing) => {
    expect(readOne(entry)).toBe(nothing)
  })

  it('tells no secret: no header goes along, and addresses lose theirs', () => {
    const told = JSON.stringify(readOne(harEntry({ url: `${HOST}/api/2/users?access_token=hush#frag` })))
    expect(told).not.toMatch(/hush|frag|cookie|authorization/i)
    expect(told).toContain('access_token=[removed]')
  })
})

describe('a redirect', () => {
  const hop = (from: string, to: string, at: number) =>
    harEntry({ url: from, redirectURL: to, status: 302, at, time: 5 })
  it('is one entry, under the address first asked for', () => {
    const read = createEntryReader()
    expect(read(hop(`${HOST}/api/2/clients`, '/api/2/tenants#top', 1_000))).toBeUndefined()
    expect(read(hop(`${HOST}/api/2/tenants`, '/login', 1_005))).toBeUndefined()
    const last = harEntry({ url: `${HOST}/login`, at: 1_010, mimeType: 'text/html' })
    expect(read(last)).toMatchObject({ url: `${HOST}/api/2/clients`, startedAt: 1_000, endedAt: 1_022.5, status: 200 })
    expect(read({ ...last, time: 13 })).toMatchObject({ url: `${HOST}/login`, startedAt: 1_010 })
  })
  it('says nothing of a later request to where it led', () => {
    const read = createEntryReader()
    read(hop(`${HOST}/api/2/clients`, '/login', 1_000))
    expect(read(harEntry({ url: `${HOST}/login`, at: 9_000 }))).toMatchObject({ url: `${HOST}/login` })
  })
})
