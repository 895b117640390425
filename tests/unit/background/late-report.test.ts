import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { HighlightCommand } from '../../../src/protocol/page-messages.ts'
import { answer, platformBody } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'

/** What reached the page, in its order. The first command takes longer than the others, because it injects the script. */
const page = vi.hoisted(() => ({ commands: [] as HighlightCommand[], shown: 0 }))

vi.mock('../../../extension/background/cards/frame-sender.ts', () => ({
  show: async (_tab: number, _frame: number, command: HighlightCommand) => {
    page.shown += 1
    if (page.shown === 1) await new Promise((resolve) => setTimeout(resolve, 500))
    page.commands.push(command)
  },
}))
vi.mock('../../../extension/platform/texts.ts', () => ({ texts: englishTexts }))
vi.mock('../../../extension/platform/browser.ts', () => ({
  browser: {
    tabs: {
      get: async () => ({ url: 'https://eu2-cloud.acronis.com/' }),
      sendMessage: async (_tab: number, command: HighlightCommand) => void page.commands.push(command),
    },
  },
}))

const { createHighlighter } = await import('../../../extension/background/cards/highlighter.ts')
const { createHistory } = await import('../../../src/catalog/history/history.ts')

const start = (snoozed: readonly string[] = []) => {
  const highlighter = createHighlighter({
    historyOf: () => createHistory([]),
    isSnoozed: async ({ key }) => snoozed.includes(key),
    isCurrent: () => true,
    stands: () => true,
  })
  return (exchange: Exchange): void => highlighter.changed(7, [exchange])
}

/** What webRequest knows of a failure, and what the report of a busy page adds to that later. */
const seen = answer(404, platformBody(1005), { id: 'f1', body: { reason: 'not-asked' } })
const reported = answer(404, platformBody(1005), { id: 'f1', callId: 'c1' })
const told = () => page.commands.map((command) => (command.type === 'card' ? command.card.headline : command.type))

beforeEach(() => {
  vi.useFakeTimers()
  page.commands.length = 0
  page.shown = 0
})
afterEach(() => void vi.useRealTimers())

describe('the card of a failure that a busy page reports late', () => {
  it('names the code afterwards, also where the first card is still on its way', async () => {
    const change = start()
    change(seen)
    await vi.advanceTimersByTimeAsync(100)
    change(reported)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told()).toEqual([expect.not.stringContaining('1005'), expect.stringContaining('1005')])
  })

  it('goes where the report names a snoozed code', async () => {
    const change = start(['platform/1005'])
    change(seen)
    await vi.advanceTimersByTimeAsync(100)
    change(reported)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told()).toEqual([expect.not.stringContaining('1005'), 'dismiss'])
  })

  it('is not there where the report comes in time', async () => {
    const change = start(['platform/1005'])
    change(seen)
    change(reported)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told()).toEqual([])
  })
})
