import { expect, it } from 'vitest'
import { storedSize } from '../../../src/log/store.ts'

/** Invented rows of the shapes that were stored when Chromium 156 was asked for `getBytesInUse`, which gave `bytes`. */
const place = { tabId: 232484911, url: 'https://eu2-cloud.acronis.com/api/2/demo/answer?status=200&n=q1-996' }
const entry = { endedAt: 1795468150507.356, entryId: '47fe0960-e17e-41f6-ad75-e33c0606c378-1997', method: 'GET' }
const devtools = { ...place, ...entry, phase: 'entry', preflight: false, source: 'devtools', startedAt: 1, status: 200 }

it('counts what the quota counts, not what JSON would', () => {
  const bytes = 816
  expect(storedSize(devtools)).toBeGreaterThanOrEqual(bytes)
  expect(storedSize(devtools)).toBeLessThan(bytes * 1.15)
})

it('counts text in UTF-8, on top of what any value costs', () => {
  expect(storedSize('€€€€') - storedSize('')).toBe(12)
  expect(storedSize({ a: [null, 1, true] })).toBe(storedSize(0) * 5)
})
