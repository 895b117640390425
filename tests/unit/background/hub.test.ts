import { beforeEach, describe, expect, it, vi } from 'vitest'
import { englishTexts } from '../../fixtures/texts.ts'

interface Sent {
  readonly tabId: number
  readonly command: { readonly type: string; readonly ids?: readonly string[]; readonly snoozed?: boolean }
}

type Changed = (changes: Record<string, { newValue: unknown }>) => void

/** As much of a browser as the hub's parts speak to: one tab that shows a console, and stores that work. */
const fake = vi.hoisted(() => {
  const state = { local: {} as Record<string, unknown>, session: {} as Record<string, unknown> }
  const sent: Sent[] = []
  const badges: unknown[] = []
  const changed: Changed[] = []
  const local = {
    get: async (key: string) => {
      // Slower than the session's, so that the log is there before the settings are known.
      await new Promise((resolve) => setTimeout(resolve, 10))
      return { [key]: state.local[key] }
    },
    set: async (entries: Record<string, unknown>) => {
      Object.assign(state.local, entries)
      const told = Object.fromEntries(Object.entries(entries).map(([key, newValue]) => [key, { newValue }]))
      for (const listener of changed) listener(told)
    },
    onChanged: { addListener: (listener: Changed) => void changed.push(listener) },
  }
  const session = {
    get: async () => state.session,
    set: async (entries: object) => void Object.assign(state.session, entries),
    remove: async (keys: readonly string[]) => {
      for (const key of keys) delete state.session[key]
    },
  }
  const browser = {
    runtime: { id: 'us', getURL: () => 'chrome-extension://us/', getBrowserInfo: () => {} },
    storage: { local, session },
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeText: async (badge: unknown) => void badges.push(badge),
    },
    tabs: {
      get: async () => ({ url: 'https://eu2-cloud.acronis.com/ui/', status: 'complete' }),
      sendMessage: async (tabId: number, command: Sent['command']) => {
        sent.push({ tabId, command })
        return true
      },
    },
  }
  return { state, sent, badges, changed, browser }
})
vi.mock('../../../extension/platform/browser.ts', () => ({ browser: fake.browser }))
vi.mock('../../../extension/platform/texts.ts', () => ({ texts: englishTexts }))
vi.mock('../../../extension/content/highlight.iife.ts?iife', () => ({ default: 'highlight.js' }))
const { createHub } = await import('../../../extension/background/hub.ts')

import type { WebRequestObservation } from '../../../src/observe/observation.ts'
import { answered, hookReport } from '../observations.ts'

const RECORDING_OFF = { recording: false, staticFiles: false }
const cards = () => fake.sent.filter(({ command }) => command.type === 'card')
const soon = () => vi.advanceTimersByTimeAsync(500)

/** A hub whose log is there, and what happens in it. */
async function start(boot = 'first') {
  const hub = createHub(boot)
  const observe = (observations: readonly WebRequestObservation[]) => observations.forEach(hub.observe)
  const fail = async (id: string, facts: Parameters<typeof answered>[0] = {}) => {
    observe(answered({ id, ...facts }))
    await soon()
  }
  await soon()
  return { hub, observe, fail }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => Promise<unknown>) => run() } })
  Object.assign(fake.state, { local: {}, session: {} })
  for (const list of [fake.sent, fake.badges, fake.changed]) list.length = 0
})

describe('the background', () => {
  it('shows a failure on its page and counts it on the toolbar', async () => {
    const { fail } = await start()
    await fail('7')
    expect(cards()).toMatchObject([{ tabId: 1, command: { card: { id: 'request-7' } } }])
    expect(fake.badges).toEqual([{ tabId: 1, text: '1' }])
  })

  it('shows no failure of a worker, which has no page, and counts none', async () => {
    const { fail } = await start()
    await fail('7', { tabId: 'workers', frameId: -1 })
    expect([fake.sent, fake.badges]).toEqual([[], []])
  })

  it('shows a failure again when its report says more', async () => {
    const { hub, fail } = await start()
    await fail('7')
    hub.observe(hookReport())
    await soon()
    expect(cards()).toHaveLength(2)
  })

  it('counts in its next life what this one recorded', async () => {
    const { fail } = await start()
    await fail('7')
    fake.badges.length = 0
    await start('second')
    expect(fake.badges).toEqual([{ tabId: 1, text: '1' }])
  })

  it('records nothing before it knows whether it may', async () => {
    fake.state.local = { recorder: RECORDING_OFF }
    const hub = createHub('first')
    answered().forEach(hub.observe)
    await soon()
    expect([cards(), fake.state.session]).toEqual([[], {}])
  })

  it('records no more once any page has switched that off, and again once it is on', async () => {
    const { fail, hub } = await start()
    await fake.browser.storage.local.set({ recorder: { recording: false, staticFiles: true } })
    expect(hub.wantsStatic()).toBe(true)
    await fail('7')
    expect(cards()).toEqual([])
    await fake.browser.storage.local.set({ recorder: { recording: true, staticFiles: false } })
    await fail('8', { at: 5_000 })
    expect(cards()).toHaveLength(1)
  })

  it('dismisses the cards of what is snoozed, and makes none of it until it is woken', async () => {
    const { fail } = await start()
    await fail('7')
    await fake.browser.storage.local.set({ highlight: { highlighting: false, snoozed: [] } })
    await soon()
    expect(fake.sent.at(-1)).toEqual({ tabId: 1, command: { type: 'dismiss', ids: ['request-7'], snoozed: true } })
    await fail('8', { at: 5_000 })
    expect(cards()).toHaveLength(1)
    await fake.browser.storage.local.set({ highlight: { highlighting: true, snoozed: [] } })
    await fail('9', { at: 9_000 })
    expect(cards()).toHaveLength(2)
  })

  it('takes messages from content scripts of ours alone', async () => {
    const { hub } = await start()
    const { source: _s, phase: _p, tabId: _t, frameId: _f, ...report } = hookReport()
    const message = { type: 'hook-report', report }
    expect(hub.message(message, { id: 'other', tab: { id: 1 } as never, frameId: 0 })).toBeUndefined()
    expect(hub.message(message, { id: 'us' })).toBeUndefined()
    expect(await hub.message(message, { id: 'us', tab: { id: 1 } as never, frameId: 0 })).toBe(true)
    expect(hub.message({ type: 'other' }, { id: 'us', tab: { id: 1 } as never, frameId: 0 })).toBeUndefined()
  })

  it('forgets a tab that was closed', async () => {
    const { hub, fail } = await start()
    await fail('7')
    hub.tabClosed(1)
    await soon()
    expect(fake.state.session).toEqual({})
  })
})
