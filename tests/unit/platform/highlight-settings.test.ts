import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type HighlightSettings, snooze } from '../../../src/protocol/highlight-settings.ts'

const KEY = 'highlight'
const CODE = { key: 'platform/1006', label: '1006 Attempt to delete non-disabled tenant' }
const OTHER = { key: 'platform/1005', label: '1005 Tenant not found' }

/** A store that can be asked to fail, whose answers come a turn later, as a browser's do. */
const fake = vi.hoisted(() => {
  const state = { stored: {} as Record<string, unknown>, fails: false }
  const turn = async () => {
    await Promise.resolve()
    if (state.fails) throw new Error('no disk')
  }
  const local = {
    get: async (key: string) => {
      await turn()
      return { [key]: state.stored[key] }
    },
    set: async (changes: object) => {
      await turn()
      Object.assign(state.stored, changes)
    },
  }
  return { state, storage: { local } }
})
vi.mock('../../../extension/platform/browser.ts', () => ({ browser: { storage: fake.storage } }))
const { changeHighlightSettings, loadHighlightSettings } = await import(
  '../../../extension/platform/highlight-settings.ts'
)

/** One at a time, as the browser's locks, for as long as a Node of ours has none. */
const locks = () => {
  let last: Promise<unknown> = Promise.resolve()
  return { request: (_: string, run: () => Promise<unknown>) => (last = last.catch(() => {}).then(run)) }
}

beforeEach(() => {
  Object.assign(fake.state, { stored: {}, fails: false })
  vi.stubGlobal('navigator', { locks: locks() })
})

describe('what the user has chosen of what the page shows', () => {
  it.each([undefined, 'nonsense', { highlighting: 'yes', snoozed: [] }])(
    'is the default where what is stored is %j',
    async (stored) => {
      fake.state.stored[KEY] = stored
      expect(await loadHighlightSettings()).toEqual({ highlighting: true, snoozed: [] })
    },
  )

  it('is the default where the store cannot be read', async () => {
    fake.state.fails = true
    expect(await loadHighlightSettings()).toEqual({ highlighting: true, snoozed: [] })
  })

  it('loses nothing of two choices of the same moment', async () => {
    await Promise.all([
      changeHighlightSettings((stored) => snooze(stored, CODE)),
      changeHighlightSettings((stored) => snooze(stored, OTHER)),
      changeHighlightSettings((stored) => ({ ...stored, highlighting: false })),
    ])
    expect(await loadHighlightSettings()).toEqual({ highlighting: false, snoozed: [CODE, OTHER] })
  })

  it('is not begun anew where the store cannot be read: that is refused', async () => {
    const before: HighlightSettings = { highlighting: false, snoozed: [CODE] }
    fake.state.stored[KEY] = before
    fake.state.fails = true
    await expect(changeHighlightSettings((stored) => snooze(stored, OTHER))).rejects.toThrow('no disk')
    expect(fake.state.stored[KEY]).toEqual(before)
  })
})
