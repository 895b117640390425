import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { jsonText } from '../../../src/capture/json-text.ts'
import { JSON_DEPTH } from '../../../src/capture/limits.ts'

const POISONED: readonly object[] = [Object.prototype, Array.prototype, String.prototype, Number.prototype]

afterEach(() => {
  for (const owner of POISONED) Reflect.deleteProperty(owner, 'toJSON')
})

describe('jsonText', () => {
  it('writes what JSON.stringify writes, for everything that JSON.parse can make', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        expect(jsonText(value, 1_000_000)).toBe(JSON.stringify(value))
      }),
    )
  })

  it('never calls a toJSON that somebody has put on a prototype', () => {
    for (const owner of POISONED)
      Object.defineProperty(owner, 'toJSON', { configurable: true, value: () => 'poisoned' })
    expect(jsonText({ a: [1, 'b', true, null] }, 100)).toBe('{"a":[1,"b",true,null]}')
  })

  it('keeps a field named __proto__', () => {
    expect(jsonText(JSON.parse('{"__proto__":{"a":1}}'), 100)).toBe('{"__proto__":{"a":1}}')
  })

  it('stops soon after the limit', () => {
    const text =
      jsonText(
        Array.from({ length: 1000 }, (_, at) => at),
        50,
      ) ?? ''
    expect(text.length).toBeGreaterThan(50)
    expect(text.length).toBeLessThan(60)
  })

  it('gives nothing for what is nested too deeply', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
    expect(jsonText(nested(JSON_DEPTH), 1000)).toBe('['.repeat(JSON_DEPTH) + ']'.repeat(JSON_DEPTH))
    expect(jsonText(nested(JSON_DEPTH + 2), 1000)).toBeUndefined()
  })
})
