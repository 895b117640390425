import { beforeEach, describe, expect, it, vi } from 'vitest'

const fake = vi.hoisted(() => ({ shown: [] as unknown[], gone: false }))
vi.mock('../../../extension/platform/browser.ts', () => ({
  browser: {
    action: {
      setBadgeBackgroundColor: async () => {
        if (fake.gone) throw new Error('No tab with id: 7.')
      },
      setBadgeText: async (badge: unknown) => {
        if (fake.gone) throw new Error('No tab with id: 7.')
        fake.shown.push(badge)
      },
    },
  },
}))

import { createBadge } from '../../../extension/background/badge.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { NO_META } from '../../../src/log/store.ts'
import { answer } from '../../fixtures/exchange.ts'

const PAGE_AT = 1_000

/** A badge over one log, which counts how often that is read. */
function start(exchanges: readonly Exchange[]) {
  let reads = 0
  const badge = createBadge({
    since: () => {
      reads++
      return { rows: exchanges.map((exchange, n) => ({ seq: n + 1, exchange })), seq: exchanges.length, kept: 0 }
    },
    meta: () => ({ ...NO_META, navigatedAt: PAGE_AT }),
  })
  return { badge, reads: () => reads }
}

const many = (length: number, status: number, startedAt: number) =>
  Array.from({ length }, (_, n) => answer(status, '{}', { id: `${status} ${startedAt} ${n}`, startedAt }))

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(fake, { shown: [], gone: false })
})

describe('the number on the toolbar icon', () => {
  it.each([
    ['nothing without a failure', many(3, 200, PAGE_AT), ''],
    ['the failures', [...many(2, 400, PAGE_AT), ...many(3, 200, PAGE_AT)], '2'],
    ['none from before the page', [...many(2, 400, PAGE_AT - 1), ...many(1, 503, PAGE_AT)], '1'],
    ['what has room', many(1_000, 400, PAGE_AT), '999+'],
  ])('is %s', async (_, exchanges, text) => {
    start(exchanges).badge.changed(7)
    await vi.runAllTimersAsync()
    expect(fake.shown).toEqual([{ tabId: 7, text }])
  })

  it('is counted once for all changes of a moment, and again for a later one', async () => {
    const { badge, reads } = start(many(2, 400, PAGE_AT))
    for (let n = 0; n < 10; n++) badge.changed(7)
    await vi.runAllTimersAsync()
    expect(reads()).toBe(1)
    badge.changed(7)
    await vi.runAllTimersAsync()
    expect(reads()).toBe(2)
  })

  it('is no error for a tab that has gone', async () => {
    fake.gone = true
    start(many(2, 400, PAGE_AT)).badge.changed(7)
    await vi.runAllTimersAsync()
    expect(fake.shown).toEqual([])
  })
})
