import { beforeEach, describe, expect, it, vi } from 'vitest'
import { englishTexts } from '../../fixtures/texts.ts'

const fake = vi.hoisted(() => ({ shows: 'https://eu2-cloud.acronis.com/mc/app;group_id=1', kept: {} as object }))
const browser = { tabs: { get: async () => ({ url: fake.shows }) } }
vi.mock('../../../extension/platform/browser.ts', () => ({ browser }))
vi.mock('../../../extension/platform/texts.ts', () => ({ texts: englishTexts }))
vi.mock('../../../extension/platform/settings.ts', () => ({
  highlightSettings: {
    change: async (edit: (stored: unknown) => object) => {
      fake.kept = edit(fake.kept)
      return fake.kept
    },
  },
}))
const { createCardRequests } = await import('../../../extension/background/cards/card-requests.ts')

import { createHistory } from '../../../src/catalog/history/history.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { answer, platformBody } from '../../fixtures/exchange.ts'

const MAIL = 'tulip.gardener@example.com'
const body = JSON.stringify(platformBody(1006)).replace('Refused with', `Refused to ${MAIL} with`)

const ELSEWHERE = { url: 'https://us4-cloud.acronis.com/api/2/tenants/7' }

const ask = (
  message: unknown,
  { exchange = answer(400, body) as Exchange | undefined, frameId = 0 } = {},
): Promise<unknown> | undefined =>
  createCardRequests({
    exchangeOf: async (tabId, id) => (tabId === 7 && id === exchange?.id ? exchange : undefined),
    historyOf: () => createHistory(),
  }).take(message, { tabId: 7, frameId })

beforeEach(
  () =>
    void Object.assign(fake, { shows: 'https://eu2-cloud.acronis.com/mc/', kept: { highlighting: true, snoozed: [] } }),
)

describe('what a card’s buttons ask for', () => {
  it.each([
    ['another kind', { type: 'card', id: 'x1' }],
    ['no id', { type: 'card-report' }],
    ['an id that is none', { type: 'card-report', id: 7 }],
    ['no choice', { type: 'card-snooze', id: 'x1' }],
    ['no object', 'card-report'],
  ])('is nothing for us with %s', (_, message) => {
    expect(ask(message)).toBeUndefined()
  })

  it('is not taken from a frame: cards are in the top one only', () => {
    expect(ask({ type: 'card-report', id: 'x1' }, { frameId: 3 })).toBeUndefined()
  })

  it('is nothing where the log knows no such failure', async () => {
    expect(await ask({ type: 'card-report', id: 'other' })).toBeUndefined()
    expect(await ask({ type: 'card-report', id: 'x1' }, { exchange: answer(200, '{}') })).toBeUndefined()
    expect(await ask({ type: 'card-snooze', id: 'other', snoozed: true })).toBeUndefined()
    expect(fake.kept).toEqual({ highlighting: true, snoozed: [] })
  })
})

describe('the report that a card copies', () => {
  it('is the masked one', async () => {
    const report = await ask({ type: 'card-report', id: 'x1' })
    expect(report).toContain('Attempt to delete non-disabled tenant')
    expect(report).not.toContain(MAIL)
    expect(report).not.toContain('4d1c-9a54')
  })

  it.each<[string, Partial<Exchange>, string, boolean]>([
    ['a frame of the page’s own origin', { frameId: 3, initiator: 'https://eu2-cloud.acronis.com' }, '', true],
    ['a frame of another origin', { frameId: 3, initiator: 'https://partner.example' }, '', false],
    ['a frame that nobody knows', { frameId: 3 }, '', false],
    ['another origin that CORS kept from the page', { ...ELSEWHERE, callId: 'c1', error: 'network' }, '', false],
    ['another origin that no hook has read', ELSEWHERE, '', false],
    ['another origin that the page has read itself', { ...ELSEWHERE, callId: 'c1' }, '', true],
    ['its own origin that sent it on to another', { finalUrl: 'https://login.example/', hops: [] }, '', true],
    [
      'another origin that never answered',
      { ...ELSEWHERE, state: 'failed', status: undefined as never, error: 'net::ERR_FAILED' },
      '',
      true,
    ],
    [
      'a page that another origin sent on to here',
      { url: 'https://login.example/', finalUrl: 'https://eu2-cloud.acronis.com/mc/', kind: 'document' },
      '',
      true,
    ],
    ['a page that the tab has left for elsewhere', {}, 'https://example.com/', false],
  ])('of %s', async (_, changes, shows, given) => {
    if (shows) fake.shows = shows
    const report = await ask({ type: 'card-report', id: 'x1' }, { exchange: answer(400, body, changes) })
    expect(typeof report === 'string').toBe(given)
  })
})

describe('"Not for this code again"', () => {
  it('keeps what the failure means, not what the page says, and takes it back', async () => {
    expect(await ask({ type: 'card-snooze', id: 'x1', snoozed: true, key: 'theirs' })).toBe(true)
    expect(fake.kept).toMatchObject({ snoozed: [{ label: '1006 Attempt to delete non-disabled tenant' }] })
    expect(JSON.stringify(fake.kept)).not.toContain('theirs')
    expect(await ask({ type: 'card-snooze', id: 'x1', snoozed: false })).toBe(true)
    expect(fake.kept).toEqual({ highlighting: true, snoozed: [] })
  })
})
