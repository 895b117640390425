import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMasker } from '../../../src/export/mask.ts'

const { mask } = createMasker()

describe('mask', () => {
  it.each([
    ['write to sakura.tanaka+ops@example.co.jp, now', 'write to <mail address>, now'],
    ['?login=a.lindqvist%40example.org&x=1', '?login=<mail address>&x=1'],
    ['/users?first_name=Aiko&x=1&city=K%C5%8Dbe', '/users?first_name=<personal data>&x=1&city=<personal data>'],
    ['Authorization: Bearer abcDEF123456.-_~', 'Authorization: Bearer <token>'],
    ['eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln', '<token>'],
    ['/tenants/5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10?version=3', '/tenants/5a1c9f20-…?version=3'],
    ['key 9f8e7d6c5b4a39281706f5e4d3c2b1a0ff', 'key <token>'],
    ['non-disabled tenant "1415032"', 'non-disabled tenant "…32"'],
  ])('masks %s', (from, to) => expect(mask(from)).toBe(to))

  it.each(['400 · 1006', '2026-03-02T09:14:05.120Z', 'FailedEnabledInvariantErrorOfSomeVeryLongKind', '/api/2/users'])(
    'leaves %s as it is',
    (plain) => expect(mask(plain)).toBe(plain),
  )

  it('counts what it masks, over all texts', () => {
    const { mask: counting, masked } = createMasker()
    counting('sakura@example.org, a%40example.org')
    counting('Bearer abcDEF123456 in 5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10 and 1415032')
    expect(masked()).toEqual({ mail: 2, person: 0, token: 1, id: 2 })
  })

  it('leaves no mail address in any text around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, mail, after) => {
        expect(mask(`${before} ${mail} ${after}`)).not.toContain(mail)
      }),
    )
  })

  it('takes long hostile texts, which in more than linear time would take minutes', () => {
    for (const piece of ['a', 'a.', '1', 'eyJ', 'eyJa.', '-', '%40', 'bearer ', 'a@'])
      expect(mask(piece.repeat(500_000 / piece.length))).not.toBe('')
  })
})
