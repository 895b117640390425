import { describe, expect, it } from 'vitest'
import { createTabHistories } from '../../../extension/background/tab-histories.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { RECORDER_LIMITS } from '../../../src/log/limits.ts'
import { START, TENANT } from '../../fixtures/exchange.ts'
import { tenantRead } from '../../fixtures/explained.ts'

/** A tab's log, which counts how often it was read. */
const start = (log: readonly Exchange[] = []) => {
  let rows = log
  const reads: number[] = []
  const histories = createTabHistories((tabId) => {
    reads.push(tabId)
    return rows
  })
  const take = (...exchanges: readonly Exchange[]) => {
    rows = exchanges.length === 0 ? [] : [...rows, ...exchanges]
    histories.changed(7, exchanges)
  }
  const known = () => histories.of(7).versionOf(TENANT, Number.POSITIVE_INFINITY)
  return { histories, reads, take, known }
}

describe('the histories of tabs', () => {
  it('read no log before somebody asks', () => {
    const { reads, take } = start()
    take(tenantRead('3'))
    expect(reads).toEqual([])
  })

  it('are made of the log once, and grow with it', () => {
    const { reads, take, known } = start([tenantRead('3')])
    expect(known()).toBe('3')
    take(tenantRead('4', { id: 'later', startedAt: START + 1_000 }))
    expect(known()).toBe('4')
    expect(reads).toEqual([7])
  })

  it('are one for each tab', () => {
    const { histories, reads } = start()
    expect(histories.of(7)).not.toBe(histories.of(8))
    expect(reads).toEqual([7, 8])
  })

  it('know nothing of a log that was emptied', () => {
    const { take, known } = start([tenantRead('3')])
    expect(known()).toBe('3')
    take()
    expect(known()).toBeUndefined()
  })

  it('are made anew for a tab that was closed', () => {
    const { histories, reads, known } = start([tenantRead('3')])
    known()
    histories.forget(7)
    known()
    expect(reads).toEqual([7, 7])
  })

  it('never hold much more than the log does', () => {
    const { reads, take, known } = start()
    known()
    const many = Array.from({ length: RECORDER_LIMITS.rowsPerTab * 1.5 + 1 }, (_, n) =>
      tenantRead(String(n), { id: `r${n}` }),
    )
    take(...many)
    known()
    expect(reads).toEqual([7, 7])
  })
})
