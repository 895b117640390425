import { expect, it } from 'vitest'
import { CHOICES_LIMIT, decode } from '../../../src/panel/decode/decoded.ts'
import { readAs } from '../../../src/panel/decode/read-as.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import { har, harEntry, PLATFORM_BODY } from '../export/pasted/har-text.ts'

it.each([
  ['', ''],
  ['what is this', ''],
  ['1006', 'Read as: code 1006'],
  [PLATFORM_BODY, 'Read as: body of an answer, no status, JSON body'],
  ['HTTP/2 503\n\nupstream gone', 'Read as: curl output, status 503, plain text body'],
  ['HTTP/2 503\n\n{"error":{"code":1', 'Read as: curl output, status 503, plain text body'],
  ['HTTP/2 503\n\n{"error":{"code":1000,', 'Read as: curl output, status 503, body that is nearly JSON'],
  [har(harEntry({ status: 0, response: { content: {} } })), 'Read as: HAR entry, no answer, no body'],
  [
    har(harEntry({ response: { content: { text: 'iVBORw0KGgoAAAAA', encoding: 'base64', mimeType: 'image/png' } } })),
    'Read as: HAR entry, status 200, body that is no text',
  ],
  [har(harEntry({}), harEntry({ status: 404 })), 'Read as: HAR, 2 requests, 1 failed'],
])('what the text %j was taken for is said', (text, words) => {
  expect(readAs(decode(text, englishTexts), englishTexts)).toBe(words)
})

it('the failures of a large HAR are counted all and listed up to a limit', () => {
  const failures = Array.from({ length: CHOICES_LIMIT + 7 }, () => harEntry({ status: 404 }))
  const decoded = decode(har(...failures), englishTexts)
  if (decoded.kind !== 'har') throw new Error(decoded.kind)
  expect([decoded.total, decoded.failed, decoded.rows.length]).toEqual([
    CHOICES_LIMIT + 7,
    CHOICES_LIMIT + 7,
    CHOICES_LIMIT,
  ])
  expect(new Set(decoded.rows.map(({ id }) => id)).size).toBe(CHOICES_LIMIT)
})

it('a bare code has all that it can mean', () => {
  expect(decode('503', englishTexts)).toMatchObject({ kind: 'code', entries: [{ ref: 'http/50x' }] })
  expect(decode('4711', englishTexts)).toEqual({ kind: 'code', code: '4711', entries: [] })
})
