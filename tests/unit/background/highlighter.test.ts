import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Observation } from '../../../src/observe/observation.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import { answered, hookReport } from '../observations.ts'
import { commands, fake, resetBrowser } from './fake-browser.ts'

vi.mock('../../../extension/platform/browser.ts', () => import('./fake-browser.ts'))
vi.mock('../../../extension/platform/texts.ts', () => ({ texts: englishTexts }))
vi.mock('../../../extension/content/highlight.iife.ts?iife', () => ({ default: 'highlight.js' }))
const { startHub } = await import('./start-hub.ts')

const ID = 'request-7'
const TEXT = '{"error":{"code":1006,"domain":"PlatformAccountServer"}}'
const report = (how: 'exact' | 'probable' = 'exact'): Observation => ({
  ...hookReport({ text: TEXT }),
  cause: { how, event: 'click' },
})
const settings = (highlighting: boolean, ...keys: readonly string[]) => ({
  highlight: { highlighting, snoozed: keys.map((key) => ({ key, label: key })) },
})
const cards = () => commands().flatMap((command) => (command.type === 'card' ? [command.card] : []))
const marks = () => commands().filter(({ type }) => type === 'mark')

beforeEach(() => {
  vi.useFakeTimers({ now: 10_000 })
  resetBrowser()
})
afterEach(() => void vi.useRealTimers())

describe('a failure', () => {
  it('has a card in the top frame of its page, and a mark in the frame whose action caused it', async () => {
    const { see } = await startHub()
    await see(...answered({ frameId: 3 }), { ...report(), frameId: 3 } as Observation)
    expect(fake.told).toMatchObject([
      [1, 0, { type: 'card', card: { id: ID } }],
      [1, 3, { type: 'mark', id: ID, callId: 'c1', chip: '1006' }],
    ])
  })

  it('that is only probably somebody’s doing says so at its mark', async () => {
    const { see } = await startHub()
    await see(...answered(), report('probable'))
    expect(marks()).toMatchObject([{ chip: '1006?', headline: expect.stringMatching(/^Probably/) }])
  })

  it('that nobody’s action caused has a card alone', async () => {
    const { see } = await startHub()
    await see(...answered(), hookReport({ text: TEXT }))
    expect([cards().length, marks()]).toEqual([1, []])
  })

  it('waits a moment for the report that names its code, and no longer', async () => {
    const { see } = await startHub()
    await see(...answered(), report())
    expect(cards().map(({ headline }) => headline)).toEqual([expect.stringContaining('1006')])
    await see(...answered({ id: '8', at: 2_000 }))
    expect(cards().map(({ id }) => id)).toEqual([ID, 'request-8'])
  })

  it('of which more is learnt has its card again, under the same id, and not a third time', async () => {
    const { see } = await startHub()
    await see(...answered())
    await see(report())
    await see(report())
    expect(cards().map(({ id, headline }) => [id, headline.includes('1006')])).toEqual([
      [ID, false],
      [ID, true],
    ])
  })

  it('has its card in a page that has no script for cards yet', async () => {
    fake.hasCards = false
    const { see } = await startHub()
    await see(...answered(), hookReport({ text: TEXT }))
    expect([fake.injected, cards().length]).toEqual([[1], 1])
  })
})

describe('no card is shown', () => {
  it('of a success', async () => {
    const { see } = await startHub()
    await see(...answered({ status: 200 }))
    expect(commands()).toEqual([])
  })

  it('on a page that is no console', async () => {
    fake.url = 'https://shop.example/'
    const { see } = await startHub()
    await see(...answered(), report())
    expect(commands()).toEqual([])
  })

  it('on the page that came after the one that failed', async () => {
    const { see } = await startHub()
    const page = answered({ id: '9', at: 5_000, status: 200, url: 'https://eu2-cloud.acronis.com/mc/' })
    await see(...page.map((seen) => (seen.phase === 'start' ? { ...seen, kind: 'document' as const } : seen)))
    await see(...answered({ at: 4_000 }))
    expect(commands()).toEqual([])
  })

  it.each([
    ['of anything, where the user has switched that off', settings(false)],
    ['of a code that the user wants no more of', settings(true, 'platform/1006')],
  ])('%s', async (_, stored) => {
    fake.local = stored
    const { see } = await startHub()
    await see(...answered(), report())
    expect(commands()).toEqual([])
  })
})

it('what is on the page and no longer wanted is taken away, and nothing else', async () => {
  const { see, soon } = await startHub()
  await see(...answered(), report(), ...answered({ id: '8', at: 2_000, status: 503 }))
  fake.told = []
  const { highlight: newValue } = settings(true, 'platform/1006')
  for (const listener of fake.settingsListeners) listener({ highlight: { newValue } })
  await soon()
  expect(commands()).toEqual([{ type: 'dismiss', ids: [ID], snoozed: true }])
})

it('a mark goes once the same call has succeeded', async () => {
  const { see } = await startHub()
  await see(...answered(), report())
  await see(...answered({ id: '8', at: 3_000, status: 204 }))
  expect(commands().at(-1)).toEqual({ type: 'succeeded', ids: [ID] })
})
