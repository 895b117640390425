import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownHeaders } from '../../../src/observe/shown-headers.ts'

const shown = (name: string, value: string) => shownHeaders([{ name, value }])[0]

describe('headers as they may be shown', () => {
  it.each([
    'Authorization',
    'authorization',
    'Proxy-Authorization',
    'Cookie',
    'Set-Cookie',
    'set-cookie2',
    'X-CSRF-Token',
    'X-XSRF-TOKEN',
    'X-Api-Key',
    'X-Auth',
    'X-Auth-User',
    'X-Session-Id',
    'X-Amz-Security-Token',
    'Client-Secret',
  ])('tell of %s its name only', (name) => expect(shown(name, 'hush-4711')).toEqual({ name }))

  it.each([
    [':authority', 'eu2-cloud.acronis.com', 'eu2-cloud.acronis.com'],
    ['WWW-Authenticate', 'Bearer realm="console"', 'Bearer realm="console"'],
    ['Content-Type', 'application/json; charset=utf-8', 'application/json; charset=utf-8'],
    ['Strict-Transport-Security', 'max-age=63072000; preload', 'max-age=63072000; preload'],
    ['X-Request-Id', 'c1d5a0e2b7f34c0f', 'c1d5a0e2b7f34c0f'],
    ['Referer', 'https://a.example/callback?code=hush&x=1', 'https://a.example/callback?code=[removed]&x=1'],
    ['Location', '/login?state=hush', '/login?state=[removed]'],
    [':path', '/api/2/users?access_token=hush', '/api/2/users?access_token=[removed]'],
    ['X-Any', 'token=hush; a=b', 'token=[removed]; a=b'],
    ['X-Other', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln', '[removed]'],
  ])('show of %s: %s what is no secret', (name, value, left) =>
    expect(shown(name, value)).toEqual({ name, value: left }),
  )

  it('keep their order and their doubles, and never throw', () => {
    const header = fc.record({ name: fc.string(), value: fc.string() })
    fc.assert(
      fc.property(fc.array(header), (headers) => {
        expect(shownHeaders(headers).map(({ name }) => name)).toEqual(headers.map(({ name }) => name))
      }),
    )
  })
})
