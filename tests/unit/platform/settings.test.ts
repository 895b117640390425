import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type HighlightSettings, snooze } from '../../../src/protocol/highlight-settings.ts'

const KEY = 'highlight'
const CODE = { key: 'platform/1006', label: '1006 Attempt to delete non-disabled tenant' }
const OTHER = { key: 'platform/1005', label: '1005 Tenant not found' }

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>

/** A store that can be asked to fail, whose answers come a turn later, as a browser's do. */
const fake = vi.hoisted(() => {
  const state = { stored: {} as Record<string, unknown>, fails: false, listeners: [] as ((changes: Changes) => void)[] }
  const turn = async () => {
    await Promise.resolve()
    if (state.fails) throw new Error('no disk')
  }
  const local = {
    get: async (key: string) => {
      await turn()
      return { [key]: state.stored[key] }
    },
    set: async (changes: Record<string, unknown>) => {
      await turn()
      Object.assign(state.stored, changes)
      const told = Object.fromEntries(Object.entries(changes).map(([key, newValue]) => [key, { newValue }]))
      for (const listener of state.listeners) listener(told)
    },
    onChanged: { addListener: (listener: (changes: Changes) => void) => void state.listeners.push(listener) },
  }
  return { state, storage: { local } }
})
vi.mock('../../../extension/platform/browser.ts', () => ({ browser: { storage: fake.storage } }))
const { highlightSettings, recorderSettings } = await import('../../../extension/platform/settings.ts')
const { followSetting } = await import('../../../extension/background/follow-setting.ts')

/** One at a time, as the browser's locks, for as long as a Node of ours has none. */
const locks = () => {
  let last: Promise<unknown> = Promise.resolve()
  return { request: (_: string, run: () => Promise<unknown>) => (last = last.catch(() => {}).then(run)) }
}

beforeEach(() => {
  Object.assign(fake.state, { stored: {}, fails: false, listeners: [] })
  vi.stubGlobal('navigator', { locks: locks() })
})

describe('a setting', () => {
  it.each([undefined, 'nonsense', { highlighting: 'yes', snoozed: [] }])(
    'is the default where what is stored is %j',
    async (stored) => {
      fake.state.stored[KEY] = stored
      expect(await highlightSettings.load()).toEqual({ highlighting: true, snoozed: [] })
    },
  )

  it('is the default where the store cannot be read', async () => {
    fake.state.fails = true
    expect(await highlightSettings.load()).toEqual({ highlighting: true, snoozed: [] })
    expect(await recorderSettings.load()).toEqual({ recording: true, staticFiles: false })
  })

  it('loses nothing of two choices of the same moment', async () => {
    await Promise.all([
      highlightSettings.change((stored) => snooze(stored, CODE)),
      highlightSettings.change((stored) => snooze(stored, OTHER)),
      highlightSettings.change((stored) => ({ ...stored, highlighting: false })),
    ])
    expect(await highlightSettings.load()).toEqual({ highlighting: false, snoozed: [CODE, OTHER] })
  })

  it('is not begun anew where the store cannot be read: that is refused', async () => {
    const before: HighlightSettings = { highlighting: false, snoozed: [CODE] }
    fake.state.stored[KEY] = before
    fake.state.fails = true
    await expect(highlightSettings.change((stored) => snooze(stored, OTHER))).rejects.toThrow('no disk')
    expect(fake.state.stored[KEY]).toEqual(before)
  })

  it('is told to those who watch it, and to no others', async () => {
    const seen: unknown[] = []
    recorderSettings.watch((value) => seen.push(value))
    await highlightSettings.change((stored) => snooze(stored, CODE))
    await recorderSettings.change((stored) => ({ ...stored, recording: false }))
    expect(seen).toEqual([{ recording: false, staticFiles: false }])
  })
})

describe('a setting that the background follows', () => {
  it('is the default until it is loaded, and then what is stored', async () => {
    fake.state.stored.recorder = { recording: false, staticFiles: true }
    const { ready, current } = followSetting(recorderSettings)
    expect(current()).toEqual({ recording: true, staticFiles: false })
    await ready
    expect(current()).toEqual({ recording: false, staticFiles: true })
  })

  it('is what was stored last, also where the first value comes in after that', async () => {
    let loads = (_: { recording: boolean; staticFiles: boolean }) => {}
    const slow = { ...recorderSettings, load: () => new Promise<Parameters<typeof loads>[0]>((done) => (loads = done)) }
    const { ready, current } = followSetting(slow)
    await recorderSettings.change((stored) => ({ ...stored, recording: false }))
    loads({ recording: true, staticFiles: false })
    await ready
    expect(current()).toEqual({ recording: false, staticFiles: false })
  })
})
