import { describe, expect, it } from 'vitest'
import { families } from '../../../src/catalog/codes/families.ts'
import { explain } from '../../../src/catalog/explain.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { codeFixtures, disasterRecoveryPairs } from '../../fixtures/codes.ts'
import { answer } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const explained = (exchange: Exchange) => explain(classify(exchange), exchange, englishTexts)
const refs = families.flatMap(({ codes }) => codes.map(({ subject }) => subject.ref))

describe('the known codes', () => {
  it.each(codeFixtures)('are explained as expected: $expected.ref', ({ exchange, expected }) => {
    const explanation = explained(exchange)
    const { verdict, after } = explanation?.retry ?? { verdict: '' }
    const { ref, evidence, who, title } = explanation ?? {}
    const retry = after === undefined ? verdict : `${verdict} ${after}`
    expect({ ref, evidence, who, retry, title }).toEqual(expected)
  })

  it('each have a fixture body, and there is no fixture without a row', () => {
    expect(codeFixtures.map(({ expected }) => expected.ref).sort()).toEqual(refs.toSorted())
  })

  it('stand in the file of their family', () => {
    for (const { key, codes } of families) {
      const own = codeFixtures.filter(({ family }) => family === key).map(({ expected }) => expected.ref)
      expect(own.sort(), key).toEqual(codes.map(({ subject }) => subject.ref).sort())
    }
  })
})

const DOMAINS = {
  DisasterRecovery: 'disaster-recovery',
  RunVMAgent: 'run-vm-agent',
  RunVMAgentGateway: 'run-vm-agent-gateway',
} as const

describe('the disaster recovery codes', () => {
  it('are all of the vendor’s table, and no others', () => {
    const known = Object.entries(DOMAINS).flatMap(([domain, key]) =>
      (families.find((family) => family.key === key)?.codes ?? []).map(({ code }) => `${domain} ${code}`),
    )
    expect(disasterRecoveryPairs).toHaveLength(105)
    expect(known.sort()).toEqual(disasterRecoveryPairs.map((pair) => pair.join(' ')).sort())
  })

  it.each([
    ['BaseDrNetworkLimitReached', 'networksMaxNumber', /you have 5 cloud/, /a fixed number of cloud/],
    [
      'BaseDrTestFailoverLimitReached',
      'testFailoverMaxNumber',
      /have 5 recovery servers/,
      /a fixed number of recovery/,
    ],
    ['IpAddressAlreadyUsed', 'address', /IP address 5\.$/, /this IP address\.$/],
    ['LogDownloadNotAllowed', 'reason', /gives this reason: “5”\.$/, /^You cannot download the log\.$/],
    ['MacAddressAlreadyUsed', 'address', /MAC address 5\.$/, /this MAC address\.$/],
    ['NetworkLimitReached', 'networksMaxNumber', /maximum of 5 cloud/, /maximum number of cloud/],
    ['QuotaExceededBaseDR', 'additionalComputePoints', /Next month, 5 more/, /More are added next month\.$/],
    ['TooManyRequests', 'retry_after', /wait 5 seconds\.$/, /could not take this request\.$/],
  ])('tell the value that %s has in its context, and do without it', (code, key, filled, plain) => {
    const saying = (context: unknown) =>
      explained(answer(409, { domain: 'DisasterRecovery', code, message: '', context }))?.happened ?? ''
    expect(saying({ [key]: 5 })).toMatch(filled)
    for (const context of [undefined, null, {}, [], 'x', { [key]: '' }, { [key]: ' \n' }, { [`${key}s`]: 5 }])
      expect(saying(context)).toMatch(plain)
  })

  it('name the quota that they are about', () => {
    const code = 'SubscriptionNotFoundInternetAccess'
    const { title, happened, steps } = explained(answer(403, { domain: 'DisasterRecovery', code })) ?? {}
    for (const text of [title, happened, steps?.[0]?.text]) expect(text).toContain('“Internet access”')
  })

  it('keep a value to one line, however the server writes it', () => {
    const context = { reason: `a\nb\u202e${'c'.repeat(10_000)}` }
    const answered = answer(403, { domain: 'DisasterRecovery', code: 'LogDownloadNotAllowed', context })
    expect(explained(answered)?.happened).toMatch(/“a b c+…”\.$/)
    expect(explained(answered)?.happened.length).toBeLessThan(400)
  })
})

describe('the codes that the vendor’s table has without a text', () => {
  it.each(['NoApplicationsError', 'FailedEnabledInvariantError'])('are said to be so: %s', (code) => {
    const at = (status: number) => explained(answer(status, { domain: 'PolicyManagement', code, message: 'Made-up.' }))
    expect(at(400)?.happened).toContain(`${code}, a code that stands in the vendor’s table without a text`)
    expect(at(400)?.retry).toEqual({ verdict: 'after-change' })
    expect(at(500)?.retry).toEqual({ verdict: 'wait', after: 2, checkFirst: true })
  })
})
