import { describe, expect, it } from 'vitest'
import { readContent } from '../../../extension/panel/entry-content.ts'
import { firefoxEntry, harEntry } from './har.ts'

const LIMIT = 1_000
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64')
const chromium = (content: string | null, encoding = '') => ({ content, encoding })

describe('what getContent gives', () => {
  const octets = harEntry({ mimeType: 'application/octet-stream', size: 40 })
  const latin1 = harEntry({ mimeType: 'text/plain', contentType: 'text/plain; charset=iso-8859-1', size: 7 })
  it.each([
    ['Chromium’s text', harEntry({ size: 12 }), chromium('{"items":[]}'), { text: '{"items":[]}', size: 12 }],
    [
      'big integers as written',
      harEntry(),
      chromium('{"n":9007199254740993123}'),
      { text: '{"n":9007199254740993123}' },
    ],
    ['the polyfill’s pair', harEntry({ size: 2 }), ['{}', ''], { text: '{}' }],
    ['Firefox’ pair', firefoxEntry({ size: 2 }), ['{}', 'application/json; charset=utf-8'], { text: '{}' }],
    ['JSON sent as octets', octets, chromium(base64('{"a":"é"}'), 'base64'), { text: '{"a":"é"}', truncated: false }],
    [
      'JSON sent as octets, in Firefox',
      firefoxEntry(),
      [base64('{"a":1}'), 'application/octet-stream'],
      { text: '{"a":1}' },
    ],
    [
      'octets with umlauts, in Firefox',
      firefoxEntry(),
      [btoa('{"a":"ö"}'), 'application/octet-stream'],
      { text: '{"a":"ö"}' },
    ],
    ['octets with more, in Firefox', firefoxEntry(), ['{"a":"€"}', 'application/octet-stream'], { text: '{"a":"€"}' }],
    ['a picture, in Firefox', firefoxEntry(), ['\uFFFDPNG', 'image/png'], { reason: 'blob' }],
    ['another charset', latin1, chromium(base64(Uint8Array.of(0x5a, 0xfc, 0x72)), 'base64'), { text: 'Zür' }],
    [
      'a picture',
      harEntry({ mimeType: 'image/png' }),
      chromium(base64(Uint8Array.of(0x89, 0x50, 0, 1)), 'base64'),
      { reason: 'blob' },
    ],
    ['what is no base64', octets, chromium('%%%', 'base64'), { reason: 'blob' }],
    ['nothing, since the page was left', harEntry({ size: 12 }), undefined, { reason: 'navigation' }],
    ['null without a word', harEntry({ size: 12 }), chromium(null), { reason: 'navigation' }],
    ['null of a large one', harEntry({ size: 25_000_000 }), chromium(null), { reason: 'over-limit', size: 25_000_000 }],
    ['null of a 204', harEntry({ status: 204, error: 'net::ERR_ABORTED' }), chromium(null), { reason: 'empty' }],
    ['null of a cancelled call', harEntry({ error: 'net::ERR_ABORTED' }), chromium(null), { reason: 'never-read' }],
    ['null of a blocked call', harEntry({ error: 'net::ERR_FAILED' }), chromium(null), { reason: 'cors' }],
    [
      'null of a call without an answer',
      harEntry({ status: 0, error: 'net::ERR_FAILED' }),
      chromium(null),
      { reason: 'never-read' },
    ],
    ['"" of a body read as a blob', harEntry({ bodySize: 12 }), chromium(''), { reason: 'blob', size: 12 }],
    ['"" of a blob over HTTP/2', harEntry({ length: '12' }), chromium(''), { reason: 'blob', size: 12 }],
    ['"" of an empty body', harEntry({ length: '0' }), chromium(''), { reason: 'empty' }],
    ['"" of a 204', harEntry({ status: 204, bodySize: 0, mimeType: 'x-unknown' }), chromium(''), { reason: 'empty' }],
    ['"" of HEAD', harEntry({ method: 'HEAD', length: '12' }), chromium(''), { reason: 'empty' }],
    ['"" in Firefox', firefoxEntry({ bodySize: 165 }), ['', 'application/json'], { reason: 'empty' }],
    ['"" of no answer in Firefox', firefoxEntry({ status: 0 }), ['', ''], { reason: 'never-read' }],
    ['something unheard of', harEntry(), 7, { reason: 'empty' }],
  ])('is read: %s', (_, entry, got, expected) => {
    expect(readContent(entry, got, LIMIT)).toMatchObject(expected)
  })

  it.each([
    ['text', chromium('{}'), { text: '{}' }],
    ['nothing to be had', chromium(null), { reason: 'navigation' }],
  ])('has no size where the browser says -1, which is HAR’s word for unknown: %s', (_, got, expected) => {
    const read = readContent(harEntry({ size: -1 }), got, LIMIT)
    expect(read).toMatchObject(expected)
    expect(read).not.toHaveProperty('size')
  })

  it('has no size where the header that tells it is no number of bytes', () => {
    expect(readContent(harEntry({ length: '1e999' }), chromium(''), LIMIT)).not.toHaveProperty('size')
  })

  it('is decoded up to the limit only, and never in the middle of a character', () => {
    const long = { ...octets, response: { ...octets.response, content: { size: 3_000, mimeType: 'application/json' } } }
    const read = readContent(long, chromium(base64('é'.repeat(1_500)), 'base64'), 999)
    expect(read).toEqual({ text: 'é'.repeat(499), truncated: true, size: 3_000 })
  })
})
