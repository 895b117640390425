import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createBoundedMap } from '../../../src/base/bounded-map.ts'

it('keeps the newest entries, each key once, in the order in which they were last set', () => {
  const sets = fc.array(fc.record({ key: fc.nat(9), value: fc.nat() }))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), sets, (limit, entries) => {
      const map = createBoundedMap<number, number>(limit)
      for (const { key, value } of entries) map.set(key, value)
      const newestFirst = entries.toReversed()
      const last = newestFirst.filter(({ key }, i) => newestFirst.findIndex((other) => other.key === key) === i)
      const expected = last.slice(0, limit).toReversed()
      expect([...map.entries()]).toEqual(expected.map(({ key, value }) => [key, value]))
      for (const { key, value } of expected) expect([map.has(key), map.get(key)]).toEqual([true, value])
    }),
  )
})

it('has nothing of a key that was deleted', () => {
  const map = createBoundedMap<string, number>(2)
  map.set('a', 1)
  map.delete('a')
  expect([map.has('a'), map.get('a')]).toEqual([false, undefined])
})
