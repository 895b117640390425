import { describe, expect, it, vi } from 'vitest'

// What is not replaced here speaks to the browser.
vi.mock('../../../extension/background/cards/frame-sender.ts', () => ({ tell: undefined }))

import { createResolvedFailures } from '../../../extension/background/cards/resolved-failures.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { HighlightCommand } from '../../../src/protocol/page-messages.ts'
import { answer, platformBody } from '../../fixtures/exchange.ts'

const AT = 1_000
const failed = (changes: Partial<Exchange> = {}): Exchange =>
  answer(400, platformBody(1006), {
    id: 'f1',
    callId: 'c1',
    cause: { how: 'exact', event: 'click' },
    startedAt: AT,
    ...changes,
  })
const succeeded = (changes: Partial<Exchange> = {}): Exchange =>
  answer(200, '{}', { id: 's1', startedAt: AT + 1, ...changes })

const start = (log: readonly Exchange[] = []) => {
  const told: [number, number, HighlightCommand][] = []
  const resolved = createResolvedFailures(
    () => log,
    async (...told_) => void told.push(told_),
  )
  const change = (exchange: Exchange, tabId = 7): void => resolved.changed(tabId, [exchange])
  return { change, stands: resolved.stands, told }
}
const healed = (...ids: readonly string[]) => [[7, 0, { type: 'succeeded', ids }]]

describe('marks of what succeeded since', () => {
  it.each<[string, Exchange, Exchange, boolean]>([
    ['the same call', failed(), succeeded(), true],
    ['the same call with another query', failed(), succeeded({ url: `${failed().url}?version=4` }), true],
    ['one that began before', failed(), succeeded({ startedAt: AT - 1 }), false],
    ['another method', failed(), succeeded({ method: 'GET' }), false],
    ['another address', failed(), succeeded({ url: 'https://eu2-cloud.acronis.com/api/2/users/me' }), false],
    ['one that is not over', failed(), succeeded({ state: 'running' }), false],
    ['one that failed, too', failed(), failed({ id: 'f2', startedAt: AT + 1 }), false],
    [
      'a failure that nobody caused',
      answer(400, platformBody(1006), { id: 'f1', callId: 'c1', startedAt: AT }),
      succeeded(),
      false,
    ],
  ])('%s', (_, first, then, goes) => {
    const { change, told } = start()
    change(first)
    change(then)
    expect(told).toEqual(goes ? healed('f1') : [])
  })

  it('stay where the call succeeds in another tab', () => {
    const { change, told } = start()
    change(failed())
    change(succeeded({ tabId: 8 }), 8)
    expect(told).toEqual([])
  })

  it('go in the frame where they are, once', () => {
    const { change, told } = start()
    change(failed())
    change(failed({ id: 'f2', frameId: 3 }))
    change(succeeded())
    change(succeeded({ id: 's2', startedAt: AT + 2 }))
    expect(told).toEqual([...healed('f1'), [7, 3, { type: 'succeeded', ids: ['f2'] }]])
  })

  it('are not put up any more by a failure that the success was quicker than', () => {
    const { change, stands } = start()
    change(failed())
    expect(stands(7, failed())).toBe(true)
    change(succeeded())
    expect(stands(7, failed())).toBe(false)
  })

  it('that an earlier life of the background made go, too', () => {
    const { change, told } = start([failed()])
    change(succeeded())
    expect(told).toEqual(healed('f1'))
  })
})
