import { FOREIGN_TOP_LAYER } from './host.ts'

/** What a page closes on Escape, often without marking the event as handled. */
const OPEN_IN_PAGE = `${FOREIGN_TOP_LAYER}, [aria-modal="true"], :is([aria-haspopup], [role="combobox"])[aria-expanded="true"]`

/** The browser itself empties these on Escape. */
const EMPTIED_BY_ESCAPE = 'input[type="search"]'

/**
 * True when an Escape that reached the window may also close a card: the user pressed the key, nothing handled the event, no
 * text is being composed, and the page has nothing open that Escape would close.
 */
export function isSpareEscape(event: KeyboardEvent, document: Document): boolean {
  if (event.key !== 'Escape' || !event.isTrusted || event.defaultPrevented || event.isComposing) return false
  if ((event.composedPath()[0] as Partial<Element>).matches?.(EMPTIED_BY_ESCAPE)) return false
  return ![...document.querySelectorAll(OPEN_IN_PAGE)].some((element) => element.checkVisibility())
}
