import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, HOST } from '../../../fixtures/exchange.ts'
import { explained } from '../../../fixtures/explained.ts'

const TITLE = 'The token lacks a scope'
const READ = 'urn:acronis.com::policy_management::read'
const WRITE = 'urn:acronis.com::policy_management::write'

const refused = (context: unknown, status = 403) =>
  explained(
    answer(
      status,
      { domain: 'Access', code: 'AccessDenied', message: 'Access denied.', context },
      { method: 'POST', url: `${HOST}/api/policy_management/v4/policies` },
    ),
  )

describe('403 with the scopes that a call needs', () => {
  const forms: readonly [form: string, scope: unknown, required: unknown][] = [
    ['arrays', [READ], [READ, WRITE]],
    ['texts with spaces', READ, `${READ} ${WRITE}`],
    ['texts with commas', `${READ},`, `${WRITE}, ${READ}`],
    ['a text and an array', `${READ} other`, [WRITE]],
  ]
  it.each(forms)('tells which one is missing, in %s', (_, scope, required_scope) => {
    const explanation = refused({ scope, required_scope })
    expect(explanation).toMatchObject({ title: TITLE, who: 'administrator', evidence: 'documented' })
    expect(explanation.happened).toMatch(new RegExp(`lacks this: ${WRITE}\\.$`))
    expect(explanation.why).toMatch(new RegExp(`The token has ${READ}`))
    expect(explanation.steps[1]?.text).toContain(WRITE)
  })

  it('says so where the answer does not tell what the token has', () => {
    for (const context of [{ required_scope: [WRITE] }, { scope: '', required_scope: WRITE }])
      expect(refused(context).why).toBe(
        `This call needs the scope ${WRITE}. The answer does not say what the token has instead.`,
      )
  })

  const others: readonly [what: string, context: unknown, status: number][] = [
    ['another status', { scope: [], required_scope: [WRITE] }, 400],
    ['a token that has them all', { scope: [WRITE, READ], required_scope: WRITE }, 403],
    ['no word of scopes', { id: '4410278' }, 403],
    ['an empty list', { scope: READ, required_scope: [] }, 403],
  ]
  it.each(others)('is not seen in %s', (_, context, status) => {
    expect(refused(context, status).title).not.toBe(TITLE)
  })

  it('is the difference of the two sets, whatever is in them', () => {
    const scopes = fc.uniqueArray(fc.stringMatching(/^[a-z:_]{1,6}$/), { maxLength: 5 })
    fc.assert(
      fc.property(scopes, scopes, (scope, required_scope) => {
        const missing = required_scope.filter((one) => !scope.includes(one))
        const { title, happened } = refused({ scope, required_scope })
        if (missing.length === 0) expect(title).not.toBe(TITLE)
        else expect(happened).toContain(`: ${missing.join(', ')}.`)
      }),
    )
  })
})
