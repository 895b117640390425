import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { harName } from '../../../../src/export/har/har-name.ts'
import { harEntry, harFile } from '../../../../src/export/har/to-har.ts'
import { createRowOf } from '../../../../src/panel/rows/panel-row.ts'
import { lapsedSession } from '../../../fixtures/exchange.ts'
import { harSchema } from '../../../fixtures/har-schema.ts'
import { englishTexts } from '../../../fixtures/texts.ts'
import { failedDelete } from '../../panel/rows-of.ts'
import { sample, text } from '../sample.ts'
import { harOf } from './har-of.ts'

const MAIL = 'm.tanaka@example.com'
const ID = '5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10'

const { status: _, endedAt, ...begun } = sample()
const offline: Exchange = { ...begun, endedAt: endedAt ?? 0, state: 'failed', error: 'net::ERR_INTERNET_DISCONNECTED' }
const running: Exchange = { ...begun, state: 'running' }

describe('harFile', () => {
  it('writes valid HAR 1.2, whatever became of the requests', () => {
    const files = [
      harOf(),
      harOf(failedDelete, offline, running, lapsedSession(), sample({ startedAt: 9e15, endedAt: 9e15 })),
    ]
    for (const file of files) expect(v.safeParse(harSchema, JSON.parse(JSON.stringify(file))).issues).toBeUndefined()
  })

  it('says of a failure what it means', () => {
    const [entry] = harOf(failedDelete).log.entries
    expect(entry).toMatchObject({
      _code: '1006',
      _errorDomain: 'PlatformAccountServer',
      _title: 'Attempt to delete non-disabled tenant',
      _operation: 'Delete a tenant',
      _seenBy: ['web-request'],
    })
    expect(entry?._meaning).toMatch(/tenant/)
    expect(entry?._whatToDo?.length).toBeGreaterThan(0)
    expect(entry?._whoCanFix).not.toBe('')
    expect(entry?._tryAgain).not.toBe('')
  })

  it('writes the request as HAR has it', () => {
    const [entry] = harOf({ ...failedDelete, statusLine: 'HTTP/1.1 400 Bad Request' }).log.entries
    expect(entry).toMatchObject({
      startedDateTime: '2026-03-02T09:14:05.120Z',
      time: 84,
      request: { method: 'DELETE', httpVersion: 'HTTP/1.1', queryString: [{ name: 'version', value: '3' }] },
      response: { status: 400, statusText: 'Bad Request', httpVersion: 'HTTP/1.1' },
      timings: { send: 0, wait: 84, receive: 0, dns: -1 },
    })
  })

  it('writes the phases where they are known, and then their sum as the time', () => {
    const row = createRowOf(englishTexts)(sample())
    const entry = harEntry({ ...row, phases: Float32Array.of(2.1, -1, 30, 20.3, 1, 50.7, 3) }, englishTexts)
    expect(entry.timings).toEqual({ blocked: 2.1, dns: -1, connect: 30, ssl: 20.3, send: 1, wait: 50.7, receive: 3 })
    expect(entry.time).toBeCloseTo(86.8, 6)
    const file = harFile([entry], { name: 'any', version: '1' }, row)
    expect(v.safeParse(harSchema, file).issues).toBeUndefined()
  })

  it.each([
    ['no answer', offline, { response: { status: 0, _error: 'net::ERR_INTERNET_DISCONNECTED' } }],
    ['no end', running, { time: 0, _state: 'running', response: { status: 0 } }],
    ['no body', sample(), { _noBodyReason: 'not-asked' }],
    ['a redirect', lapsedSession(), { response: { redirectURL: 'https://eu2-cloud.acronis.com/bc/login' } }],
    ['a cut body', sample({ body: { text: 'cut', truncated: true } }), { _bodyTruncated: true }],
    [
      'a cause',
      sample({ cause: { how: 'exact', event: 'click' } }),
      { _initiatedBy: { how: 'exact', event: 'click' } },
    ],
  ])('tells of %s', (_what, exchange, expected) => {
    expect(harOf(exchange).log.entries).toMatchObject([expected])
  })

  it('masks mail addresses, tokens and ids wherever they stand, and leaves JSON valid', () => {
    const body = JSON.stringify({ email: MAIL, id: 123456789012, message: `No ${ID} for ${MAIL}`, code: 1006 })
    const file = JSON.stringify(
      harOf(
        sample({
          url: `https://eu2-cloud.acronis.com/api/2/users/${ID}?email=${encodeURIComponent(MAIL)}&id=123456789012`,
          status: 400,
          statusLine: `HTTP/1.1 400 ${MAIL}`,
          headers: { 'content-type': 'application/json', server: MAIL, 'x-request-id': ID },
          body: text(body),
          requestBody: text(body),
          initiator: `https://${ID}.example.com`,
          hops: [{ url: `https://a.example/${ID}`, status: 302, location: `https://a.example/?a=${MAIL}`, at: 1 }],
          object: { id: ID, version: '3' },
        }),
      ),
    )
    expect(file).not.toContain(MAIL)
    expect(file).not.toContain(encodeURIComponent(MAIL))
    expect(file).not.toContain('123456789012')
    expect(file.replace(`"x-request-id","value":"${ID}"`, '')).not.toContain(ID)
    const [entry] = JSON.parse(file).log.entries
    expect(JSON.parse(entry.response.content.text)).toEqual({
      email: '<mail address>',
      id: '…12',
      message: 'No 5a1c9f20-… for <mail address>',
      code: 1006,
    })
  })

  it('leaves a body byte for byte where it masks nothing', () => {
    const spaced = '{ "code" : 9007199254740993e0, "a\\u0062" : "\\/" }'
    expect(harOf(sample({ body: text(spaced) })).log.entries[0]?.response.content.text).toBe(spaced)
  })
})

describe('harName', () => {
  it.each([
    [12, 'acronis-api-12-requests-2026-11-25T10-11-12Z.har'],
    [1, 'acronis-api-1-request-2026-11-25T10-11-12Z.har'],
  ])('names a file of %i', (count, name) => {
    expect(harName(count, Date.UTC(2026, 10, 25, 10, 11, 12, 345))).toBe(name)
  })
})
