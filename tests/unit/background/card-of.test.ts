import { describe, expect, it, vi } from 'vitest'
import { englishTexts } from '../../fixtures/texts.ts'

vi.mock('../../../extension/platform/browser.ts', () => ({ browser: {} }))
vi.mock('../../../extension/platform/texts.ts', () => ({ texts: englishTexts }))
const { cardOf } = await import('../../../extension/background/cards/card-of.ts')
const { failureOf } = await import('../../../extension/background/cards/failure.ts')

import { createHistory } from '../../../src/catalog/history/history.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { answer, exchangeWith, lapsedSession, platformBody } from '../../fixtures/exchange.ts'

const card = (exchange: Exchange, { own = true, log = [] as readonly Exchange[] } = {}) => {
  const failure = failureOf(exchange, createHistory([...log, exchange]))
  if (!failure) throw new Error('no failure')
  return cardOf(failure, own)
}

describe('a failure’s card', () => {
  it('says what failed, at what, and the first thing to do', () => {
    const { headline, operation, advice, code } = card(answer(400, platformBody(1006)))
    expect(headline).toBe('400 · 1006 Attempt to delete non-disabled tenant')
    expect(operation).toBe('Delete a tenant')
    expect(advice).not.toBe('')
    expect(code).toBe('1006 Attempt to delete non-disabled tenant')
  })

  it('has the whole explanation, no heading of it empty', () => {
    const { sections } = card(answer(400, platformBody(1006)))
    expect(sections.map(({ title }) => title)).toEqual([
      'What happened',
      'Why',
      'What to do',
      'Who can fix it',
      'Try again?',
    ])
    expect(sections.flatMap(({ lines }) => lines).every(Boolean)).toBe(true)
  })

  it('tells the page nothing of another origin’s frame but the status and the code', () => {
    const exchange = answer(403, platformBody(1002), { frameId: 3, initiator: 'https://partner.example' })
    expect(card(exchange, { own: false })).toEqual({
      id: 'x1',
      headline: '403 · 1002',
      operation: '',
      advice: '',
      sections: [],
      group: '403 · 1002',
      code: '403 · 1002',
    })
  })

  it('of another origin’s frame says in our words where no answer came', () => {
    const exchange = exchangeWith({ state: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED', frameId: 3 })
    const { headline } = card(exchange, { own: false })
    expect(headline).not.toBe('')
    expect(headline).not.toContain('acronis.com')
  })

  it('is alike for repeats of a failure, and for no other', () => {
    const group = (code: number, changes: Partial<Exchange> = {}) =>
      card(answer(400, platformBody(code), changes)).group
    expect(group(1006, { id: 'x2', startedAt: 1_700_000_005_000 })).toBe(group(1006))
    expect(group(1005)).not.toBe(group(1006))
  })

  it('names the failure that it follows: calls of a session that had lapsed', () => {
    const first = lapsedSession()
    const later = lapsedSession({
      id: 'x2',
      url: 'https://eu2-cloud.acronis.com/bc/api/resource_manager/v1/resources',
      startedAt: first.startedAt + 500,
      endedAt: first.startedAt + 600,
    })
    expect(card(later, { log: [first] }).follows).toBe('x1')
    expect(card(first).follows).toBeUndefined()
  })

  it.each<[string, Partial<Exchange>, true | undefined]>([
    ['by itself, where the hook saw it and nobody’s action', { callId: 'c1' }, true],
    ['for somebody', { callId: 'c1', cause: { how: 'exact', event: 'click' } }, undefined],
    ['out of the hook’s sight: nobody knows', {}, undefined],
  ])('knows whether the page called %s', (_, changes, unasked) => {
    expect(card(answer(400, platformBody(1006), changes)).unasked).toBe(unasked)
  })
})
