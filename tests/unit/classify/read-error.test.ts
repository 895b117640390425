import { describe, expect, it } from 'vitest'
import { readError } from '../../../src/classify/read-error.ts'
import { platformBody } from '../../fixtures/exchange.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
const read = (body: unknown) => readError(typeof body === 'string' ? body : JSON.stringify(body), JSON_TYPE)

describe('readError, shapes', () => {
  it('reads the wrapped shape with all its fields', () => {
    expect(read(platformBody(1006))).toEqual({
      shape: 'wrapped',
      code: '1006',
      message: 'Refused with 1006.',
      domain: 'PlatformAccountServer',
      info: 'Tenant "4410278" refused with 1006.',
      details: '{"info":"Tenant \\"4410278\\" refused with 1006.","addition":[{"id":"4410278"}]}',
      context: { id: '4410278' },
      lenient: false,
    })
  })

  it('takes a code as number or as text', () => {
    expect(read({ error: { code: 1001 } }).code).toBe('1001')
    expect(read({ error: { code: '1001' } }).code).toBe('1001')
    expect(read({ error: { code: 'NotFound' } }).code).toBe('NotFound')
  })

  it('leaves out what is null or empty', () => {
    expect(read({ error: { code: 1000, domain: null, message: '', details: { info: null } } })).toEqual({
      shape: 'wrapped',
      code: '1000',
      details: '{"info":null}',
      context: {},
      lenient: false,
    })
  })

  it('reads the flat shape, with message or with reason', () => {
    const flat = { domain: 'AlertManager', code: 'CANotFound', context: { id: 'a-1' } }
    expect(read({ ...flat, message: 'No such alert.' })).toMatchObject({
      shape: 'flat',
      domain: 'AlertManager',
      code: 'CANotFound',
      message: 'No such alert.',
      context: { id: 'a-1' },
    })
    expect(read({ ...flat, reason: 'Alert is gone' }).message).toBe('Alert is gone')
  })

  it('does not repeat a reason that is a copy of the code', () => {
    expect(read({ domain: 'TaskManager', code: 'NotFound', reason: 'NotFound' })).not.toHaveProperty('message')
  })

  it('reads the OAuth shape, with and without a description', () => {
    expect(read({ error: 'invalid_client', error_description: 'Unknown client.' })).toMatchObject({
      shape: 'oauth',
      code: 'invalid_client',
      message: 'Unknown client.',
    })
    expect(read({ error: 'access_denied' })).toMatchObject({ shape: 'oauth', code: 'access_denied' })
  })

  it('reads an error that is a sentence as a message', () => {
    const error = read({ error: 'Something went wrong' })
    expect(error).toMatchObject({ shape: 'string', message: 'Something went wrong' })
    expect(error).not.toHaveProperty('code')
  })

  it('reads an error that is a number as a code', () => {
    expect(read({ error: 404 })).toMatchObject({ shape: 'string', code: '404' })
  })

  it.each(['{"error":null}', '{"error":true}', '{"error":[]}', '{"items":[]}', '[1,2]', 'null', '42', 'false'])(
    'finds no error in %s, and does not make one up',
    (body) => {
      expect(read(body)).toEqual({ shape: 'json', context: {}, lenient: false })
    },
  )

  it('reads fields beside an error that is null', () => {
    expect(read({ error: null, code: 'Gone', message: 'Too late.' })).toMatchObject({ shape: 'flat', code: 'Gone' })
  })

  it('takes a text that is the whole JSON as the message', () => {
    expect(read('"Token expired"')).toMatchObject({ shape: 'json', message: 'Token expired' })
  })

  it('takes the heading of an HTML page as the message', () => {
    const page = '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center>nginx</center></body></html>'
    expect(readError(page, 'text/html')).toMatchObject({ shape: 'html', message: '502 Bad Gateway', lenient: false })
    expect(readError('<h1>Not Found</h1>', '')).toMatchObject({ shape: 'html', message: 'Not Found' })
    expect(readError('<html><body></body></html>', '')).not.toHaveProperty('message')
  })

  it('takes plain text as the message', () => {
    expect(readError('Internal Server Error\n', 'text/plain')).toMatchObject({
      shape: 'text',
      message: 'Internal Server Error',
    })
  })

  it.each([undefined, '', '  \r\n', '\uFEFF'])('calls %j empty', (body) => {
    expect(readError(body, JSON_TYPE)).toEqual({ shape: 'empty', context: {}, lenient: false })
  })
})

describe('readError, content type', () => {
  it.each(['text/html', 'text/plain', 'application/octet-stream', '', 'no type at all'])(
    'reads JSON called "%s"',
    (type) => {
      expect(readError(JSON.stringify(platformBody(1002)), type).code).toBe('1002')
    },
  )

  it.each(['text/plain', 'application/json', ''])('recognises HTML called "%s"', (type) => {
    expect(readError('<!DOCTYPE html><title>401 Authorization Required</title>', type).shape).toBe('html')
  })

  it('does not take every "<" for HTML', () => {
    expect(readError('<no value>', 'text/plain').shape).toBe('text')
    expect(readError('<no value>', 'text/html').shape).toBe('html')
  })
})

describe('readError, fidelity', () => {
  it('keeps integers beyond 2^53 and other numbers as they are written', () => {
    const body = '{"error":{"code":12345678901234567890,"context":{"id":9007199254740993,"ratio":1.50,"n":-0}}}'
    expect(read(body)).toMatchObject({
      code: '12345678901234567890',
      context: { id: '9007199254740993', ratio: '1.50', n: '-0' },
    })
  })

  it('resolves escapes as JSON does', () => {
    expect(read('{"error":{"message":"\\u201ca\\u201d\\n\\"b\\" \\\\ \\/ \\ud83d\\ude00"}}').message).toBe(
      '“a”\n"b" \\ / 😀',
    )
  })

  it('tolerates a byte order mark', () => {
    expect(read(`\uFEFF${JSON.stringify(platformBody(1007))}`)).toMatchObject({ code: '1007', lenient: false })
  })

  it('takes the last of two equal keys, as JSON.parse does', () => {
    expect(read('{"error":{"code":1,"code":2}}').code).toBe('2')
  })

  it('does not take fields from deeper or shallower than the error', () => {
    expect(read('{"code":1,"error":{"message":"m","details":{"code":3}}}')).not.toHaveProperty('code')
  })

  it('flattens the context, lists as they are written', () => {
    const context = { tenant: { id: 'a', parent: { id: 'b' } }, ids: [1, 2], none: null, empty: {} }
    expect(read({ error: { code: 1, context } }).context).toEqual({
      'tenant.id': 'a',
      'tenant.parent.id': 'b',
      ids: '[1,2]',
      none: 'null',
      empty: '{}',
    })
  })

  it('keeps text details as text', () => {
    expect(read({ error: { code: 1, details: 'Look "here"' } }).details).toBe('Look "here"')
  })
})
