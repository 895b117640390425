import type { TextStore } from './panel-layout.ts'

const KEY = 'layout'

/** The storage of the page for the panel's layout. A page that may not use its storage remembers nothing. */
export const pageStorage: TextStore = {
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
}
