import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/classify/classify.ts'
import { errorOf } from '../../../src/classify/verdict.ts'
import { exchangeOf } from '../../fixtures/bodies/body-case.ts'
import { successes } from '../../fixtures/bodies/successes.ts'
import { answer } from '../../fixtures/exchange.ts'

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.]{0,20}$/)
/** Words by which an item says that it has no error; a made-up code may be one of them by chance. */
const NO_ERROR = ['ok', 'none', 'success', 'Ok', 'NONE', '0']
const code = word.filter((text) => !NO_ERROR.includes(text.toLowerCase()))
const failure = fc.record({ domain: word, code, message: fc.string({ minLength: 1 }) })
const results = { ok: 'ok', error: 'failed', abandoned: 'failed', timedout: 'failed', warning: 'warning' } as const
const result = fc.constantFrom(...(Object.keys(results) as (keyof typeof results)[]))

describe('errors inside a success', () => {
  it('are counted over the items of a list, each item once', () => {
    fc.assert(
      fc.property(fc.array(fc.option(failure)), (errors) => {
        const items = errors.map((error, id) => (error === null ? { id } : { id, error }))
        const failed = errors.filter((error) => error !== null)
        const verdict = classify(answer(200, { items }))
        if (failed.length === 0) expect(verdict).toEqual({ kind: 'ok', status: 200 })
        else expect(verdict).toMatchObject({ reason: 'partial', parts: { failed: failed.length, of: items.length } })
      }),
    )
  })

  it.each(NO_ERROR)('are not told by an item whose code is %s', (said) => {
    const ok = { id: 1, error: { domain: 'a', code: said, message: 'fine' } }
    expect(classify(answer(200, { items: [ok] }))).toEqual({ kind: 'ok', status: 200 })
    const refused = { id: 2, error: { domain: 'a', code: 'NotFound', message: 'gone' } }
    expect(classify(answer(200, { items: [ok, refused] }))).toMatchObject({ parts: { failed: 1, of: 2 } })
  })

  it('are told by the results of tasks, failures before warnings', () => {
    fc.assert(
      fc.property(fc.array(result, { minLength: 1 }), (codes) => {
        const verdict = classify(
          answer(200, { items: codes.map((code) => ({ state: 'completed', result: { code } })) }),
        )
        const count = (level: string) => codes.filter((code) => results[code] === level).length
        const [failed, warned] = [count('failed'), count('warning')]
        if (failed > 0) expect(verdict).toMatchObject({ reason: 'task-failed', parts: { failed, of: codes.length } })
        else if (warned > 0) expect(verdict).toMatchObject({ reason: 'warning', parts: { failed: warned } })
        else expect(verdict.kind).toBe('ok')
      }),
    )
  })

  it('are called partial where an item has failed and another one reports an error', () => {
    const issue = { severity: 'error', error: { code: 'Conflict' } }
    const items = [{ _issues: [issue] }, { error: { code: 'NotFound' } }, {}]
    const verdict = classify(answer(200, { items }))
    expect(verdict).toMatchObject({ reason: 'partial', error: { code: 'Conflict' }, parts: { failed: 2, of: 3 } })
  })

  it('are recognised by the severity in any letter case', () => {
    const cased = (text: string) =>
      fc
        .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
        .map((up) => Array.from(text, (char, i) => (up[i] ? char.toUpperCase() : char)).join(''))
    fc.assert(
      fc.property(cased('warning'), cased('critical'), (warning, critical) => {
        const body = (severity: string) => ({ _issues: [{ severity, error: { code: 'Conflict' } }] })
        expect(classify(answer(200, body(warning)))).toMatchObject({ reason: 'warning' })
        expect(classify(answer(200, body(critical)))).toMatchObject({ reason: 'error-inside' })
      }),
    )
  })

  it('are never made up of data that has none of their keys, whatever it is', () => {
    const key = fc.string().filter((name) => !/^(?:errors?|_?issues|code)$/.test(name))
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean()),
        fc.array(tie('tree')),
        fc.dictionary(key, tie('tree')),
      ),
    }))
    fc.assert(
      fc.property(tree, (body) => {
        expect(classify(answer(200, JSON.stringify(body)))).toEqual({ kind: 'ok', status: 200 })
      }),
    )
  })

  it('are never half a code, wherever the body was cut off', () => {
    for (const one of successes) {
      const text = typeof one.body === 'string' ? one.body : JSON.stringify(one.body)
      const codes = [...text.matchAll(/\\*"code\\*": *\\*"?(\w+)/g)].map(([, code]) => code)
      for (let length = 0; length < text.length; length += 1) {
        const verdict = classify(exchangeOf({ ...one, body: text.slice(0, length) }))
        expect(verdict.kind, `${one.name}, cut at ${length}`).not.toBe('failed')
        expect([...codes, undefined], `${one.name}, cut at ${length}`).toContain(errorOf(verdict)?.code)
      }
    }
  })
})
