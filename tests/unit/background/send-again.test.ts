import { describe, expect, it } from 'vitest'
import type { Asked } from '../../../extension/background/panels/ask-hook.ts'
import { createSendAgain } from '../../../extension/background/panels/retry.ts'
import { NO_META, type TabMeta } from '../../../src/log/store.ts'
import type { SentAgain } from '../../../src/observe/send-again.ts'
import { sample } from '../export/sample.ts'

const failed = sample({ id: 'failed', callId: 'call', startedAt: 1_000, frameId: 0 })

const setUp = (answer: Asked, meta: Partial<TabMeta> = {}) => {
  const noted: SentAgain[] = []
  const asked: string[] = []
  const sendAgain = createSendAgain({
    recorder: {
      since: (tabId) => ({ rows: tabId === 7 ? [{ seq: 1, exchange: failed }] : [], seq: 1, kept: 1 }),
      meta: () => ({ ...NO_META, ...meta }),
      noteSentAgain: async (_, note) => void noted.push(note),
    },
    ask: async (exchange, send) => {
      asked.push(`${exchange.callId} ${send}`)
      return answer
    },
  })
  return { sendAgain, noted, asked }
}

describe('sending again', () => {
  it('asks first, and notes nothing', async () => {
    const { sendAgain, noted, asked } = setUp(9_000)
    expect(await sendAgain(7, 'failed', false)).toBe('can')
    expect(asked).toEqual(['call false'])
    expect(noted).toEqual([])
  })

  it('notes what was sent, and when', async () => {
    const { sendAgain, noted } = setUp(9_000)
    expect(await sendAgain(7, 'failed', true)).toBe('sent')
    expect(noted).toEqual([{ of: 'failed', frameId: 0, method: failed.method, url: failed.url, at: 9_000 }])
  })

  it('asks nobody about what is not in the log of that tab', async () => {
    const { sendAgain, asked } = setUp(9_000)
    expect(await sendAgain(8, 'failed', true)).toBe('forgotten')
    expect(await sendAgain(7, 'other', true)).toBe('forgotten')
    expect(asked).toEqual([])
  })

  it.each(['used', 'oversized', 'forgotten', 'left', 'unhooked'] as const)(
    'hands on why it cannot be: %s',
    async (answer) => {
      const { sendAgain, noted } = setUp(answer)
      expect(await sendAgain(7, 'failed', true)).toBe(answer)
      expect(noted).toEqual([])
    },
  )

  it('knows that the page has changed where the next one knows nothing of the call', async () => {
    expect(await setUp('forgotten', { navigatedAt: 1_001 }).sendAgain(7, 'failed', false)).toBe('left')
    expect(await setUp('forgotten', { navigatedAt: 999 }).sendAgain(7, 'failed', false)).toBe('forgotten')
  })
})
