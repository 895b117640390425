import { describe, expect, it } from 'vitest'
import { repeatedRows } from '../../../src/panel/filter/repeated.ts'
import { callKey } from '../../../src/panel/rows/duplicate-key.ts'
import { createRowOf } from '../../../src/panel/rows/panel-row.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import { failedDelete, row } from './rows-of.ts'

const DELETE = { ...failedDelete, id: 'again' }
const { status: _, endedAt: __, ...open } = row('a').exchange
const reading = createRowOf(englishTexts)

describe('callKey', () => {
  it.each([
    ['the same call', row('a'), row('b', { startedAt: 7, endedAt: 99 }), true],
    ['another method', row('a'), row('b', { method: 'HEAD' }), false],
    ['another address', row('a'), row('b', { url: 'https://eu2-cloud.acronis.com/api/2/users/me' }), false],
    ['another status', row('a'), row('b', { status: 204 }), false],
    ['the same failure', row('a', failedDelete), row('b', DELETE), true],
    ['another code', row('a', failedDelete), row('b', { ...DELETE, body: { reason: 'not-seen' } }), false],
    ['another word of the browser', failing('a', 'net::ERR_FAILED'), failing('b', 'net::ERR_TIMED_OUT'), false],
  ] as const)('%s', (_name, a, b, same) => {
    expect(callKey(a) === callKey(b)).toBe(same)
    expect(repeatedRows([a, b]).has(b)).toBe(same)
  })

  it('is none for as long as there is no outcome', () => {
    const running = reading({ ...open, id: 'open', state: 'running' })
    expect(running.verdict.kind).toBe('pending')
    expect(callKey(running)).toBeUndefined()
    expect(repeatedRows([row('a'), running]).has(running)).toBe(false)
  })
})

function failing(id: string, error: string) {
  return row(id, { state: 'failed', status: 0, error })
}
