import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BodyNode, MAX_DEPTH, readTree } from '../../../src/classify/body-tree.ts'
import { classify } from '../../../src/classify/classify.ts'
import { MAX_CONTEXT_ENTRIES } from '../../../src/classify/node-text.ts'
import { readError } from '../../../src/classify/read-error.ts'
import { readSuccess } from '../../../src/classify/read-success.ts'
import { EMBEDDED_ERROR_LIMIT } from '../../../src/observe/may-embed-error.ts'
import { answer } from '../../fixtures/exchange.ts'
import { runs } from '../../runs.ts'

/** What a tree says as plain values, to hold against JSON.parse. */
function plain(node: BodyNode | undefined): unknown {
  if (node === undefined) return undefined
  if (node.kind === 'string') return node.text
  if (node.kind === 'bare') return JSON.parse(node.text)
  if (node.kind === 'array') return Array.from(node.members.values(), plain)
  return Object.fromEntries(Array.from(node.members, ([key, member]) => [key, plain(member)]))
}

describe('readTree', () => {
  it('reads every valid JSON text as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent)
        expect(plain(readTree(text, true))).toEqual(JSON.parse(text))
      }),
    )
  })

  it('reads valid error bodies the same way when it is not told that they are valid', () => {
    const field = fc.stringMatching(/^[A-Za-z0-9 .'-]{1,40}$/)
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,20}$/), fc.oneof(field, fc.integer())), (error) => {
        const text = JSON.stringify({ error })
        expect(plain(readTree(text, false))).toEqual(JSON.parse(text))
      }),
    )
  })

  it('stops where nesting gets deeper than any error', () => {
    const deep = `{"code":1,"a":${'['.repeat(MAX_DEPTH * 2)}`
    expect(readTree(deep, false)?.members.get('code')?.text).toBe('1')
  })
})

/** An error in the message of an error, and so on, until all of it is that long. */
function quotation(size: number): string {
  let text = JSON.stringify({ code: 'x', domain: 'd', message: 'deepest' })
  while (text.length < size) text = JSON.stringify({ code: 'x', domain: 'd', message: text })
  return text
}

describe('hostile bodies', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'takes the key %s as data',
    (key) => {
      const body = `{"error":{"code":1,"${key}":{"polluted":"yes"},"context":{"${key}":"value","in":{"${key}":"deep"}}},"${key}":{}}`
      const error = readError(body, '')
      expect(Object.hasOwn(error.context, key)).toBe(true)
      expect(Object.entries(error.context)).toEqual([
        [key, 'value'],
        [`in.${key}`, 'deep'],
      ])
      expect(Object.getPrototypeOf(error.context)).toBeNull()
      expect(Object.getPrototypeOf(error)).toBe(Object.prototype)
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    },
  )

  it('does not read inherited properties as context', () => {
    expect(readError('{"error":{"code":1}}', '').context.constructor).toBeUndefined()
  })

  it('keeps a context of any size short', () => {
    const context = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, index]))
    expect(Object.keys(readError(JSON.stringify({ error: { code: 1, context } }), '').context)).toHaveLength(
      MAX_CONTEXT_ENTRIES,
    )
  })

  const size = 1_000_000
  it.each([
    ['quotes', '"'.repeat(size)],
    ['an object of quotes', `{${'"'.repeat(size)}`],
    ['an open message of quotes', `{"error":{"message":"${'"'.repeat(size)}`],
    ['quotes and commas', `{"error":{"message":"${'",'.repeat(size / 2)}`],
    ['quotes, commas and spaces', `{"error":{"message":"${'" , '.repeat(size / 4)}`],
    ['one quote before a sea of spaces', `{"error":{"message":"a"${' '.repeat(size)}`],
    ['quotes, each before spaces', `{"error":{"message":"${`"${' '.repeat(1000)}`.repeat(size / 1001)}`],
    ['keys without an end', `{"error":{"message":"${'","key'.repeat(size / 6)}`],
    ['opening braces', '{'.repeat(size)],
    ['objects in objects', '{"a":'.repeat(size / 5)],
    ['opening brackets', `{"error":${'['.repeat(size)}`],
    ['balanced brackets', `${'['.repeat(size / 2)}${']'.repeat(size / 2)}`],
    ['closing braces', `{"code"${'}'.repeat(size)}`],
    ['backslashes', `{"error":{"message":"${'\\'.repeat(size)}`],
    ['escapes', `{"error":{"message":"${'\\u00'.repeat(size / 4)}`],
    ['digits', `{"error":{"code":${'9'.repeat(size)}}}`],
    ['letters in an OAuth word', `{"error":"${'a_'.repeat(size / 2)}"}`],
    ['tags', '<'.repeat(size)],
    ['titles without an end', `<html>${'<title '.repeat(size / 7)}`],
    ['spaces', ' '.repeat(size)],
    ['many code keys', `{${'"code":'.repeat(size / 7)}`],
    ['colons and commas', `{"error":${':,'.repeat(size / 2)}`],
    ['suberrors in suberrors', `{"reason":"a","origin":${'{"text":"x","suberror":'.repeat(size / 23)}`],
    ['issues', JSON.stringify({ issues: Array(size / 40).fill({ severity: 'error', error: { code: 'x' } }) })],
    ['failed items', JSON.stringify({ items: Array(size / 25).fill({ error: { code: 1006 } }) })],
    ['lists in lists', `${'['.repeat(60)}${'[{"error":1}],'.repeat(size / 14)}`],
    ['an error that quotes braces', JSON.stringify({ code: 'x', message: '{"code"'.repeat(size / 7) })],
    ['an error that quotes itself', JSON.stringify({ message: '{"code":"x","message":"'.repeat(size / 23) })],
    ['a quotation in a quotation', quotation(size)],
  ])(
    'reads a megabyte of %s, which in more than linear time would take minutes',
    (_, body) => {
      for (const text of [body, body.slice(0, EMBEDDED_ERROR_LIMIT)]) {
        expect(readError(text, 'application/json').shape).toBeTruthy()
        expect(() => readSuccess(text)).not.toThrow()
      }
    },
    60_000,
  )

  it('takes any bytes as a body of any failed status, without throwing and without calling it ok', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array))
    const body = fc.oneof(
      bytes.map((buffer) => buffer.toString('latin1')),
      bytes.map((buffer) => buffer.toString('utf8')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(body, fc.integer({ min: 400, max: 599 }), (text, status) => {
        expect(classify(answer(status, text))).toMatchObject({ kind: 'failed', status })
      }),
      { numRuns: runs(100) },
    )
  })

  it('takes any mutation of a real body, without throwing and without calling it ok', () => {
    const whole =
      '{"error":{"code":1006,"message":"No "way".","details":{"info":"x"},"context":{"id":"1"},"domain":"D"}}'
    const at = fc.nat(whole.length)
    const noise = fc.oneof(fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '“', '\u0000', '9'), fc.string())
    fc.assert(
      fc.property(at, at, noise, (from, to, inserted) => {
        const verdict = classify(answer(400, whole.slice(0, from) + inserted + whole.slice(to)))
        expect(verdict).toMatchObject({ kind: 'failed', status: 400 })
      }),
      { numRuns: runs(200) },
    )
  })

  it('takes any text as the body of a success, without throwing and without calling it failed', () => {
    const sign = fc.constantFrom('"error":{"', '"_issues":[{"severity":"error"}]', '"code":"error","state":', '')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(sign, fc.string(), fc.json())),
        fc.constantFrom('', ',', ':{'),
        (parts, between) => {
          for (const text of [parts.join(between), `{"a":1,${parts.join(between)}}`]) {
            expect(['ok', 'notice']).toContain(classify(answer(200, text)).kind)
          }
        },
      ),
    )
  })

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('counts an item called %s as any other', (key) => {
    const items = `[{"${key}":{"error":{"code":"x"}},"error":{"code":"y","context":{"${key}":"1"}}},{"${key}":1}]`
    const verdict = classify(answer(200, `{"${key}":1,"items":${items}}`))
    expect(verdict).toMatchObject({ reason: 'partial', error: { code: 'y' }, parts: { failed: 1, of: 2 } })
    expect(Object.entries('error' in verdict ? verdict.error.context : {})).toEqual([[key, '1']])
    expect(({} as Record<string, unknown>).error).toBeUndefined()
  })

  it('keeps lone halves of characters as they are, quoted ones too', () => {
    const inner = JSON.stringify({ code: 'x', message: 'a\ud83d' })
    expect(readError(JSON.stringify({ code: 'y', message: inner }), '')).toMatchObject({
      code: 'x',
      message: 'a\ud83d',
    })
  })

  it('takes any JSON value as an error, wrapped or flat', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('error', 'code', 'message', 'context', 'details'), (value, key) => {
        for (const body of [value, { [key]: value }, { error: { [key]: value } }]) {
          const verdict = classify(answer(500, JSON.stringify(body)))
          expect(verdict).toMatchObject({ kind: 'failed', status: 500, error: { lenient: false } })
        }
      }),
    )
  })
})
