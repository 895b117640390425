import { intersect, type Rect } from './arrange.ts'
import { composedContains, composedParent } from './composed.ts'

/** False for an element that left the document, has no box, or is hidden by its own or an ancestor's style. */
export function isRendered(element: Element): boolean {
  // Both names of the same option: Chromium before 121 knows only the second.
  return element.isConnected && element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })
}

/**
 * The part of the element's box that its scrolling ancestors and the viewport let through, relative to the viewport.
 * None when they let nothing through.
 */
export function visibleRect(window: Window, element: Element): Rect | undefined {
  let rect: Rect = element.getBoundingClientRect()
  let { position } = window.getComputedStyle(element)
  for (let node = composedParent(element); node && position !== 'fixed'; node = composedParent(node)) {
    const style = window.getComputedStyle(node)
    const escapes = position === 'absolute' && style.position === 'static'
    // The overflow of these two is the viewport's.
    const isRoot = node === window.document.body || node === window.document.documentElement
    if (!escapes && !isRoot && style.overflow !== 'visible') rect = intersect(rect, node.getBoundingClientRect())
    if (!escapes) position = style.position
  }
  rect = intersect(rect, { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight })
  return rect.right > rect.left && rect.bottom > rect.top ? rect : undefined
}

/**
 * True when something else of the page (a dialog, a sticky header, one of our cards) lies over the whole of `rect`. Siblings
 * count as the element's own: the drawn box of a checkbox, a spinner in a button.
 */
export function isCovered(document: Document, element: Element, rect: Rect): boolean {
  const family = composedParent(element) ?? element
  const x = [(rect.left + rect.right) / 2, rect.left + 2, rect.right - 2]
  const y = [(rect.top + rect.bottom) / 2, rect.top + 2, rect.bottom - 2]
  const points = [[x[0], y[0]] as const, ...x.slice(1).flatMap((px) => y.slice(1).map((py) => [px, py] as const))]
  return !points.some(([px, py]) => {
    const hit = topmostAt(document, px ?? 0, py ?? 0)
    return hit && (composedContains(family, hit) || composedContains(hit, element))
  })
}

function topmostAt(document: Document, x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y)
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(x, y)
    if (!inner || inner === hit) return hit
    hit = inner
  }
}

/** True for an element so large in the viewport that it holds controls rather than being one. */
export function isLarge(window: Window, element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width * height > (window.innerWidth * window.innerHeight) / 4
}
