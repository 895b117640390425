import { describe, expect, it } from 'vitest'
import { bareCode } from '../../../../src/import/bare-code.ts'

describe('bareCode', () => {
  it.each([
    ['1006', '1006'],
    ['404', '404'],
    ['50x', '50x'],
    ['1 006', '1006'],
    ['1,006', '1006'],
    ['1\u202f006', '1006'],
    ['“1006”', '1006'],
    ['(1006).', '1006'],
    ['#1006', '1006'],
    ['\u200b1006', '1006'],
    ['Error 1006', '1006'],
    ['error code: 1006', '1006'],
    ['error.code = 1006', '1006'],
    ['"code": 1006,', '1006'],
    ['"code": "NotFound"', 'NotFound'],
    ['reason: AGENT_NOT_FOUND', 'AGENT_NOT_FOUND'],
    ['HTTP 404', '404'],
    ['status=503', '503'],
    ['404 Not Found', '404'],
    ['Internal Server Error', '500'],
    ['400 · 1006 Attempt to delete non-disabled tenant', '1006'],
    ['400 1006', '1006'],
    ['1006 Attempt to delete non-disabled tenant', '1006'],
    ['404 · NotFound', 'NotFound'],
    ['#platform/1006', '1006'],
    ['agent/AGENT_NOT_FOUND', 'AGENT_NOT_FOUND'],
    ['NotFoundError', 'NotFoundError'],
    ['invalid_client', 'invalid_client'],
    ['UNAUTHORIZED_REQUEST', 'UNAUTHORIZED_REQUEST'],
  ])('reads %j as the code %s', (text, code) => expect(bareCode(text)).toBe(code))

  it.each(['', '?', 'Why did this fail', '12 34 56', '2026-03-02', 'a\nb', 'x'.repeat(200), '株式会社'])(
    'takes %j for none',
    (text) => expect(bareCode(text)).toBeUndefined(),
  )
})
