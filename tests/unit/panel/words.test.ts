import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonBody } from '../../../src/panel/body/json-body.ts'
import { pathAndQuery, pathParts } from '../../../src/panel/list/path-parts.ts'
import { byteSize, duration } from '../../../src/panel/parts/format.ts'

const HOST = 'https://eu2-cloud.acronis.com'
const ID = '5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10'

describe('pathParts', () => {
  it.each([
    ['/api/2/users/me', ['lead /api/2/users', 'word /me']],
    [`/api/2/tenants/${ID}?version=3`, ['lead /api/2', 'word /tenants', `id /${ID}`, 'query ?version=3']],
    [`/api/2/tenants/${ID}/offering_items`, ['lead /api/2/tenants', `id /${ID}`, 'word /offering_items']],
    ['/bc/api/1415032', ['lead /bc', 'word /api', 'id /1415032']],
    ['', ['word /']],
    ['/', ['word /']],
  ])('takes %s apart', (path, parts) => {
    expect(pathParts(HOST + path).map(({ kind, text }) => `${kind} ${text}`)).toEqual(parts)
  })

  it('loses nothing of any path', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const path = url.replace(/^https?:\/\/[^/?]*/, '')
        const joined = pathParts(url)
          .map((part) => part.text)
          .join('')
        expect(joined).toBe(path.startsWith('/') ? path : `/${path}`)
        expect(pathAndQuery(url)).toBe(joined)
      }),
    )
  })

  it('finds a piece in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(pathParts(text)).not.toEqual([])
      }),
    )
  })
})

describe('duration', () => {
  it.each([
    [-5, '0 ms'],
    [84.4, '84 ms'],
    [999.6, '1.00 s'],
    [1234, '1.23 s'],
    [30_120, '30.1 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('says %d ms as %s', (ms, said) => expect(duration(ms)).toBe(said))
})

describe('byteSize', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [48_213, '48.2 kB'],
    [999_960, '1.0 MB'],
  ])('says %d as %s', (bytes, said) => expect(byteSize(bytes)).toBe(said))
})

describe('jsonBody', () => {
  it('keeps numbers as they were written', () => {
    expect(jsonBody('{"id":9007199254740993123,"x":1.10}')?.members.get('id')?.text).toBe('9007199254740993123')
  })
  it('takes a key like any other', () => {
    expect([...(jsonBody('{"__proto__":1,"constructor":2}')?.members.keys() ?? [])]).toEqual([
      '__proto__',
      'constructor',
    ])
  })
  it.each(['<html>', '{"a":', '"text"', '12', '', '['.repeat(500) + ']'.repeat(500)])(
    'leaves %s to be shown as text',
    (text) => expect(jsonBody(text)).toBeUndefined(),
  )
})
