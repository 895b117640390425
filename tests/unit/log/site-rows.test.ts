import { describe, expect, it } from 'vitest'
import { originOf } from '../../../src/base/origin-of.ts'
import { correlate } from '../../../src/correlate/correlator.ts'
import { createRecorder } from '../../../src/log/recorder.ts'
import { rowsOfSites, shownOrigin } from '../../../src/log/site-rows.ts'
import { answered } from '../observations.ts'

const SITE = 'https://eu2-cloud.acronis.com'
const [exchange] = correlate(answered({ at: 5_000, tabId: 'workers', frameId: -1 }))
const rows = exchange ? [{ seq: 1, exchange }] : []

describe('requests of a site’s workers', () => {
  it('are shown with the tabs of their own site', () => {
    expect(rowsOfSites(rows, new Set([SITE]), 0)).toEqual(rows)
    expect(rowsOfSites(rows, new Set(['https://cloud.acronis.com']), 0)).toEqual([])
    expect(rowsOfSites(rows, new Set(), 0)).toEqual([])
  })

  it('are not shown again where they were cleared', () => {
    expect(rowsOfSites(rows, new Set([SITE]), 5_000)).toEqual([])
    expect(rowsOfSites(rows, new Set([SITE]), 4_999)).toEqual(rows)
  })

  it('are cleared for one tab and stay for the others', async () => {
    const store = { load: async () => ({}), set: async () => {}, remove: async () => {} }
    const recorder = createRecorder({ store, boot: 'a', recording: () => true, onStoreError: () => {} })
    await recorder.ready
    for (const o of answered({ at: 5_000, tabId: 'workers' })) recorder.record(o)
    recorder.clear(1)
    expect([recorder.meta(1).siteClearedAt, recorder.meta(2).siteClearedAt]).toEqual([5_000, undefined])
    expect(recorder.since('workers', 0).rows).toHaveLength(1)
  })

  it('follow the documents of a tab’s main frame alone', () => {
    if (!exchange) throw new Error('no exchange')
    const page = { ...exchange, kind: 'document', frameId: 0, finalUrl: `${SITE}/ui/` } as const
    expect(shownOrigin(page)).toBe(SITE)
    expect(shownOrigin({ ...page, frameId: 3 })).toBeUndefined()
    expect(shownOrigin({ ...page, kind: 'api' })).toBeUndefined()
    for (const url of [undefined, '', 'about:blank', 'nonsense']) expect(originOf(url)).toBeUndefined()
  })
})
