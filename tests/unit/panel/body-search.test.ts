import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '../../../src/classify/body-tree.ts'
import { findInBody, MAX_FINDS, pathText, valueAt } from '../../../src/panel/body/body-search.ts'
import { jsonBody } from '../../../src/panel/body/json-body.ts'

const tree = (value: unknown): BodyNode => {
  const root = jsonBody(JSON.stringify(value))
  if (!root) throw new TypeError('no tree')
  return root
}
const body = tree({ error: { code: 1006, context: { id: '2207815', 'odd key': [true, { Name: 'Ann' }] } } })
const finds = (text: string) => findInBody(body, text).map((path) => pathText(body, path))

describe('finding in a body', () => {
  it.each([
    ['1006', ['error.code']],
    ['ID', ['error.context.id']],
    ['name', ['error.context["odd key"][1].Name']],
    ['ann', ['error.context["odd key"][1].Name']],
    ['o', ['error', 'error.code', 'error.context', 'error.context["odd key"]']],
    ['', []],
    ['nowhere', []],
  ])('"%s"', (text, paths) => {
    expect(finds(text)).toEqual(paths)
  })

  it('does not take the number of a list’s item for a key', () => {
    expect(findInBody(tree({ list: ['a', 'b'] }), '1')).toEqual([])
  })

  it('stops when it has found too much', () => {
    expect(findInBody(tree(Array(MAX_FINDS + 5).fill('x')), 'x')).toHaveLength(MAX_FINDS)
  })

  it('gives paths that lead to values, written as code that leads there too, for any body', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(null))
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), value, { noNullPrototype: true }),
        fc.string({ minLength: 1, maxLength: 1 }),
        (made, text) => {
          const root = tree(made)
          for (const path of findInBody(root, text)) {
            expect(valueAt(root, path)).toBeDefined()
            const at = path.reduce<unknown>((from, key) => (from as Record<string, unknown>)[key], made)
            expect(readPath(made, pathText(root, path))).toEqual(at)
          }
        },
      ),
    )
  })
})

/** What a written path leads to. */
const readPath = (from: unknown, text: string): unknown => {
  const steps = [...text.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([\w$]+)/gy)]
  expect(steps.map(([whole]) => whole).join('')).toBe(text)
  return steps.reduce<unknown>(
    (at, [, index, quoted, plain]) => (at as Record<string, unknown>)[index ?? plain ?? JSON.parse(quoted ?? '""')],
    from,
  )
}
