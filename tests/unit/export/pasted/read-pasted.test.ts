import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { type Pasted, readPasted } from '../../../../src/import/read-pasted.ts'
import { har, harEntry, PLATFORM_BODY, SECRETS } from './har-text.ts'

const ESC = '\u001b'

const exchangeOf = (pasted: Pasted): Exchange => {
  if (!('exchange' in pasted)) throw new Error(`no exchange in ${JSON.stringify(pasted)}`)
  return pasted.exchange
}
const bodyOf = (pasted: Pasted): string | undefined => {
  const { body } = exchangeOf(pasted)
  return 'text' in body ? body.text : undefined
}

describe('a code alone', () => {
  it.each(['1006', ' 1006 \n', '"1006"', '`1006`', '```\n1006\n```', '\uFEFF1006\r\n', `${ESC}[1m1006${ESC}[0m`])(
    'is read from %j',
    (text) => expect(readPasted(text)).toEqual({ kind: 'code', code: '1006' }),
  )
})

describe('the body of an answer', () => {
  it.each([
    ['as it is', PLATFORM_BODY],
    ['with a byte order mark and CRLF', `\uFEFF${PLATFORM_BODY}\r\n`],
    ['in single quotes', `'${PLATFORM_BODY}'`],
    ['as a JSON string', JSON.stringify(PLATFORM_BODY)],
    ['in a Markdown fence', `\`\`\`json\n${PLATFORM_BODY}\n\`\`\``],
    ['in the colours of a terminal', `${ESC}[1;32m${PLATFORM_BODY}${ESC}[0m`],
    ['before a prompt', `${PLATFORM_BODY}me@host:~$ `],
    ['behind the words of a log', `09:14:05 WARN delete failed ${PLATFORM_BODY}`],
    ['without its braces', `${PLATFORM_BODY.slice(1, -1)},`],
  ])('is read %s', (_, text) => {
    const pasted = readPasted(text)
    expect(pasted.kind).toBe('body')
    expect(bodyOf(pasted)).toBe(PLATFORM_BODY)
    expect(exchangeOf(pasted).status).toBeUndefined()
  })

  it('may be nearly JSON, cut off, or a gateway’s page', () => {
    for (const text of [
      '{"error":{"code":1006,"message":"say "no""}}',
      '{"error":{"code":1006,"mess',
      '<html><h1>x</h1>',
    ])
      expect([readPasted(text).kind, bodyOf(readPasted(text))]).toEqual(['body', text])
  })

  it('behind the command that asked for it has its method and address', () => {
    const command = "$ curl -X DELETE 'https://eu2-cloud.acronis.com/api/2/tenants/1?access_token=s3cretT0ken'"
    const { method, url } = exchangeOf(readPasted(`${command}\n${PLATFORM_BODY}`))
    expect([method, url]).toEqual(['DELETE', 'https://eu2-cloud.acronis.com/api/2/tenants/1?access_token=[removed]'])
  })
})

describe('the output of curl --include', () => {
  const HEAD = 'content-type: application/json\nX-Request-ID: c1d5a0e2b7f34c0f\nset-cookie: a=s3ss10n'
  const FIRST = 'HTTP/1.1 400 Bad Request'

  it.each([
    ['plainly', `${FIRST}\n${HEAD}\n\n${PLATFORM_BODY}`],
    ['with CRLF', `${FIRST}\n${HEAD}\n\n${PLATFORM_BODY}\n`.replaceAll('\n', '\r\n')],
    ['with its colours', `${FIRST}\n${ESC}[1mcontent-type${ESC}[0m: application/json\n${HEAD}\n\n${PLATFORM_BODY}`],
    ['with colours that lost their sign', `${FIRST}\n[1mx-request-id[0m: c1d5a0e2b7f34c0f\n\n${PLATFORM_BODY}`],
    ['behind its command', `$ curl -i https://x.example/\n${FIRST}\n${HEAD}\n\n${PLATFORM_BODY}\nme@host:~$`],
    ['behind 100-continue', `HTTP/1.1 100 Continue\n\n${FIRST}\n${HEAD}\n\n${PLATFORM_BODY}`],
    ['behind a proxy’s word', `HTTP/1.1 200 Connection established\n\n${FIRST}\n${HEAD}\n\n${PLATFORM_BODY}`],
    ['behind a progress meter', `  % Total    % Received\n100   12  100   12\n${FIRST}\n${HEAD}\n\n${PLATFORM_BODY}`],
    ['in the middle of a mail', `Hello,\nwhat is this?\n\n${FIRST}\n${HEAD}\n\n${PLATFORM_BODY}\n\nRegards`],
  ])('is read %s', (_, text) => {
    const pasted = readPasted(text)
    expect(pasted.kind).toBe('http')
    const { status, statusLine, headers } = exchangeOf(pasted)
    expect([status, statusLine, headers['x-request-id']]).toEqual([400, FIRST, 'c1d5a0e2b7f34c0f'])
    expect(headers['set-cookie']).toBeUndefined()
    expect(bodyOf(pasted)).toBe(PLATFORM_BODY)
  })

  it('of HTTP/2 has no reason words, and may have no body', () => {
    const { status, body } = exchangeOf(readPasted('HTTP/2 429 \nretry-after: 30\n\n'))
    expect([status, body]).toEqual([429, { reason: 'empty' }])
  })

  it('after a redirect tells the last answer and the way to it', () => {
    const text = [
      '$ curl -iL https://eu2-cloud.acronis.com/bc/api/task_manager/v2/tasks',
      'HTTP/2 302\nlocation: /bc/login?state=s3cretState\n\n<html>moved</html>',
      'HTTP/2 200\ncontent-type: text/html\n\n<html><title>Sign in</title></html>',
    ].join('\n')
    const { status, hops, finalUrl } = exchangeOf(readPasted(text))
    expect(status).toBe(200)
    expect(hops).toMatchObject([
      { url: 'https://eu2-cloud.acronis.com/bc/api/task_manager/v2/tasks', status: 302, location: finalUrl },
    ])
    expect(finalUrl).toBe('https://eu2-cloud.acronis.com/bc/login?state=[removed]')
  })

  it('has its time from the date header', () => {
    const { startedAt } = exchangeOf(readPasted('HTTP/2 503\ndate: Mon, 02 Mar 2026 09:14:05 GMT\n\n'))
    expect(new Date(startedAt).toISOString()).toBe('2026-03-02T09:14:05.000Z')
    expect(exchangeOf(readPasted('HTTP/2 503\n\n')).startedAt).toBe(0)
  })
})

it('reads the output of curl --verbose, request and answer, without what curl says between', () => {
  const text = `*   Trying 192.0.2.7:443...
* Connected to eu2-cloud.acronis.com (192.0.2.7) port 443
> DELETE /api/2/tenants/7?version=3 HTTP/1.1
> Host: eu2-cloud.acronis.com
> Authorization: Bearer hEre1sMyT0ken-of-the-day
>${' '}
< HTTP/1.1 400 Bad Request
< Content-Type: application/json
< X-Int-Request-ID: 77aa0192
<${' '}
{ [153 bytes data]
${PLATFORM_BODY}* Connection #0 to host eu2-cloud.acronis.com left intact`
  const pasted = readPasted(text)
  const { method, url, status, headers } = exchangeOf(pasted)
  expect([method, url, status]).toEqual(['DELETE', 'https://eu2-cloud.acronis.com/api/2/tenants/7?version=3', 400])
  expect(headers['x-int-request-id']).toBe('77aa0192')
  expect(JSON.stringify(pasted)).not.toContain('hEre1s')
})

describe('a HAR', () => {
  const failure = harEntry({ method: 'DELETE', path: '/api/2/tenants/7', status: 400, body: PLATFORM_BODY })

  it.each([
    ['an entry', JSON.stringify(failure)],
    ['a list of one entry', JSON.stringify([failure])],
    ['a HAR with one entry', har(failure)],
    ['a body in base64', har(harEntry({ method: 'DELETE', status: 400, body: PLATFORM_BODY, base64: true }))],
  ])('is read as that one: %s', (_, text) => {
    const pasted = readPasted(text)
    expect(pasted.kind).toBe('har-entry')
    const { method, status, statusLine, headers, startedAt, endedAt } = exchangeOf(pasted)
    expect([method, status, statusLine]).toEqual(['DELETE', 400, 'http/2.0 400'])
    expect(headers).toEqual({ 'content-type': 'application/json', 'x-request-id': 'c1d5a0e2b7f34c0f' })
    expect([startedAt, endedAt]).toEqual([
      Date.UTC(2026, 2, 2, 9, 14, 5, 120),
      Date.UTC(2026, 2, 2, 9, 14, 5, 120) + 84.5,
    ])
    expect(bodyOf(pasted)).toBe(PLATFORM_BODY)
  })

  it('of several requests gives those that failed', () => {
    const refused = harEntry({ status: 0, response: { _error: 'net::ERR_CONNECTION_REFUSED', content: {} } })
    const pasted = readPasted(har(harEntry({}), failure, harEntry({}), refused))
    expect(pasted).toMatchObject({ kind: 'har', total: 4, failed: [{ status: 400 }, { state: 'failed' }] })
    expect(readPasted(har(harEntry({}), harEntry({})))).toEqual({ kind: 'har', total: 2, failed: [] })
  })

  it('loses its cookies, tokens and passwords', () => {
    for (const text of [har(failure), har(failure, failure), JSON.stringify(failure)])
      for (const secret of SECRETS) expect(JSON.stringify(readPasted(text))).not.toContain(secret)
  })

  it('that is cut off or empty says so', () => {
    expect(readPasted(har(failure).slice(0, -40))).toEqual({ kind: 'unreadable', reason: 'broken-har' })
    expect(readPasted(har())).toEqual({ kind: 'unreadable', reason: 'empty-har' })
  })

  it('is read whatever its fields hold', () => {
    for (const value of [null, 0, '', [], {}, [[]]]) {
      const text = JSON.stringify({
        request: { url: value, postData: value },
        response: { status: value, headers: value },
      })
      expect(readPasted(text)).toMatchObject({ kind: 'har-entry' })
    }
  })

  it('has no text for a body that is none', () => {
    const body = { mimeType: 'image/png', text: 'iVBORw0KGgoAAAAA', encoding: 'base64' }
    const { body: read } = exchangeOf(readPasted(har(harEntry({ response: { content: body } }))))
    expect(read).toEqual({ reason: 'blob' })
  })
})

describe('what cannot be read', () => {
  it.each([
    ['', { kind: 'nothing' }],
    [' \r\n\uFEFF', { kind: 'nothing' }],
    ['{nothing like JSON', { kind: 'unreadable', reason: 'text' }],
    ['It does not work since yesterday', { kind: 'unreadable', reason: 'text' }],
    ['curl -X DELETE https://eu2-cloud.acronis.com/api/2/tenants/7', { kind: 'unreadable', reason: 'command' }],
  ])('%j is said to be so', (text, pasted) => expect(readPasted(text)).toEqual(pasted))

  it('a text beyond the limit is not read at all', () => {
    expect(readPasted(' '.repeat(30_000_001))).toEqual({ kind: 'unreadable', reason: 'too-long' })
  })
})
