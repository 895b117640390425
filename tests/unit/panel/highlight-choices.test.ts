import { describe, expect, it } from 'vitest'
import { createHighlightChoices } from '../../../src/panel/parts/highlight-choices.ts'
import type { HighlightSettings } from '../../../src/protocol/highlight-settings.ts'
import type { SettingStore } from '../../../src/protocol/setting-store.ts'

const CODE = { key: 'platform/1006', label: '1006 Attempt to delete non-disabled tenant' }
const OTHER = { key: 'platform/1005', label: '1005 Tenant not found' }

/** A store that several pages share. */
function sharedStore() {
  let stored: HighlightSettings = { highlighting: true, snoozed: [] }
  const watchers = new Set<(settings: HighlightSettings) => void>()
  let refuses = false
  const store: SettingStore<HighlightSettings> = {
    byDefault: stored,
    load: async () => stored,
    async change(edit) {
      if (refuses) throw new Error('full')
      stored = edit(stored)
      for (const watcher of watchers) watcher(stored)
      return stored
    },
    watch: (watcher) => void watchers.add(watcher),
  }
  return {
    open: () => createHighlightChoices(store),
    stored: () => stored,
    refuse: () => {
      refuses = true
    },
  }
}

/** Lets what is under way come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('what the user chooses of what the page shows', () => {
  it('is not known before it is loaded', async () => {
    const choices = sharedStore().open()
    expect(choices.settings.value).toBeUndefined()
    expect(choices.isSnoozed(CODE.key)).toBe(false)
    await settled()
    expect(choices.settings.value).toEqual({ highlighting: true, snoozed: [] })
  })

  it('is stored at once, one choice after the other', async () => {
    const { open, stored } = sharedStore()
    const choices = open()
    const outcomes = [choices.snooze(CODE), choices.snooze(OTHER), choices.highlight(false), choices.wake(CODE.key)]
    expect(await Promise.all(outcomes)).toEqual(['saved', 'saved', 'saved', 'saved'])
    expect(stored()).toEqual({ highlighting: false, snoozed: [OTHER] })
    expect(choices.outcome.value).toBe('saved')
    expect(choices.isSnoozed(OTHER.key)).toBe(true)
  })

  it('appears in every other page, and takes nothing back that was chosen there', async () => {
    const { open, stored } = sharedStore()
    const [popup, options] = [open(), open()]
    await popup.snooze(CODE)
    expect(options.isSnoozed(CODE.key)).toBe(true)
    await options.highlight(false)
    await popup.snooze(OTHER)
    expect(stored()).toEqual({ highlighting: false, snoozed: [CODE, OTHER] })
    expect(options.outcome.value).toBe('saved')
  })

  it('stays as it was, and says so, where the store refuses', async () => {
    const { open, refuse, stored } = sharedStore()
    const choices = open()
    await settled()
    refuse()
    expect(await choices.highlight(false)).toBe('refused')
    expect(choices.outcome.value).toBe('refused')
    expect(choices.settings.value?.highlighting).toBe(true)
    expect(stored().highlighting).toBe(true)
  })
})
