import { expect, it } from 'vitest'
import { storedSize } from '../../../src/log/store.ts'

it('counts text in UTF-8, on top of what any value costs', () => {
  expect(storedSize('€€€€') - storedSize('')).toBe(12)
  expect(storedSize('abc') - storedSize('')).toBe(3)
})

it('counts at least what Chromium 156 gave as `getBytesInUse`, and not much more', () => {
  for (const [text, bytes] of [
    ['x'.repeat(98), 104],
    ['x'.repeat(998), 1008],
    [`${'x'.repeat(1)}${'€'.repeat(99)}`, 304],
  ] as const) {
    expect(storedSize(text)).toBeGreaterThanOrEqual(bytes)
    expect(storedSize(text)).toBeLessThan(bytes * 1.15)
  }
})
