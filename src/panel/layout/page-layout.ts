import { createLayoutStore } from './panel-layout.ts'

const KEY = 'layout'

/** How the panel in this page is arranged. Where the page may not use its storage, nothing is remembered. */
export const pageLayout = createLayoutStore({
  read() {
    try {
      return localStorage.getItem(KEY) ?? undefined
    } catch {
      return undefined
    }
  },
  write(text) {
    try {
      localStorage.setItem(KEY, text)
    } catch {
      // Blocked or full.
    }
  },
})
