import type { HighlightSettings } from '../../src/protocol/highlight-settings.ts'
import { readHighlightSettings } from '../../src/protocol/schemas.ts'
import { browser } from './browser.ts'

const KEY = 'highlight'
const DEFAULTS: HighlightSettings = { highlighting: true, snoozed: [] }

async function read(): Promise<HighlightSettings> {
  const stored = await browser.storage.local.get(KEY)
  return readHighlightSettings(stored[KEY]) ?? DEFAULTS
}

/** What is stored, or the defaults. Never rejects. */
export function loadHighlightSettings(): Promise<HighlightSettings> {
  return read().catch(() => DEFAULTS)
}

/**
 * Stores what `edit` makes of what is stored, and gives it. Every page of the extension waits for the others: of two
 * choices of the same moment none is lost. Rejects when the browser's store refuses to be read or written.
 */
export function changeHighlightSettings(
  edit: (stored: HighlightSettings) => HighlightSettings,
): Promise<HighlightSettings> {
  return navigator.locks.request(KEY, async () => {
    const next = edit(await read())
    await browser.storage.local.set({ [KEY]: next })
    return next
  })
}

/** Calls back with the new settings whenever any page of the extension has saved some. */
export function onHighlightSettings(changed: (settings: HighlightSettings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) changed(readHighlightSettings(changes[KEY]?.newValue) ?? DEFAULTS)
  })
}
