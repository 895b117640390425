import { createElement } from './element.ts'

/** A region must stand in the page for a moment before its first text, or screen readers miss that text. Milliseconds. */
const SETTLE_MS = 100

/** Lines kept in the region; only additions are read out. */
const MAX_LINES = 3

export interface Announcer {
  readonly element: HTMLElement
  /** Has `text` read out when the user is idle. */
  readonly announce: (text: string) => void
}

/** A polite live region. It holds the latest lines, hidden from sight. */
export function createAnnouncer(window: Window): Announcer {
  const { document } = window
  const element = createElement(document, 'div', {
    class: 'announcer',
    attributes: { role: 'status', 'aria-live': 'polite', 'aria-atomic': 'false' },
  })
  const announce = (text: string) => {
    window.setTimeout(() => {
      element.append(createElement(document, 'p', { text }))
      while (element.childElementCount > MAX_LINES) element.firstElementChild?.remove()
    }, SETTLE_MS)
  }
  return { element, announce }
}
