/** The two elements that Console Lens may add to a page. */
export type HostName = 'console-lens-overlay' | 'console-lens-mark'

/** What the page itself, not we, has put above everything else. */
export const FOREIGN_TOP_LAYER = ':is(:modal, :popover-open, :fullscreen):not(console-lens-overlay, console-lens-mark)'

export interface Host {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** Brings the element above what the page has opened since, modal dialogs included. */
  readonly raise: () => void
  readonly remove: () => void
}

/** `!important` in a shadow root's own `:host` rule is the one thing that the page's style sheets cannot override. */
const HOST_CSS = `
:host {
  all: initial !important; display: block !important; position: fixed !important; top: 0 !important;
  left: 0 !important; width: 0 !important; height: 0 !important; overflow: visible !important;
  z-index: 2147483647 !important; pointer-events: none !important;
}
:host::backdrop { display: none !important; }
@media print { :host { display: none !important; } }
`

/**
 * Adds an element without size to the end of the document (or of the full-screen element), with an open shadow root styled by
 * `css`. The element is in the top layer if the browser has popovers, else a high z-index must do. Throws only if the document
 * has no root element.
 */
export function createHost(window: Window & typeof globalThis, name: HostName, css: string): Host {
  const { document } = window
  const element = document.createElement(name)
  const root = element.attachShadow({ mode: 'open' })
  addStyles(window, root, HOST_CSS + css)
  const popover = typeof element.showPopover === 'function'
  if (popover) element.popover = 'manual'

  const openIn = (parent: Element) => {
    if (element.parentNode !== parent) parent.append(element)
    if (!popover) return
    // The top layer is ordered by opening, so opening again brings the element to the top.
    if (element.matches(':popover-open')) element.hidePopover()
    element.showPopover()
  }
  const raise = () => {
    // Everything outside a full-screen element is inert: a card there could be seen, but not pressed.
    openIn(document.fullscreenElement ?? document.documentElement)
    // A video, a frame or a shadow host draws no children.
    if (!element.checkVisibility()) openIn(document.documentElement)
  }
  raise()
  return { element, root, raise, remove: () => element.remove() }
}

function addStyles(window: Window & typeof globalThis, root: ShadowRoot, css: string): void {
  try {
    const sheet = new window.CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } catch {
    // Not every Firefox takes a constructed sheet from a content script.
    const style = window.document.createElement('style')
    style.textContent = css
    root.append(style)
  }
}
