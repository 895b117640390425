import { intersect } from './arrange.ts'
import { createElement } from './element.ts'
import { createHost } from './host.ts'
import { MARK_CSS } from './mark-style.ts'
import { placeChip } from './place-chip.ts'
import { isCovered, visibleRect } from './visible-rect.ts'

/** The outline keeps this far from the control, in CSS pixels. */
const DISTANCE = 4

export interface MarkView {
  readonly label: (chip: string, title: string) => void
  /** Follows the control; true when something moved since the last call. */
  readonly refresh: () => boolean
  /** Brings the mark above what fills the screen since. */
  readonly raise: () => void
  readonly remove: () => void
}

/** An outline and a chip over `control`, in an element of their own: nothing changes on the control itself. */
export function createMarkView(window: Window & typeof globalThis, control: Element, onChip: () => void): MarkView {
  const { document } = window
  const host = createHost(window, 'console-lens-mark', MARK_CSS)
  const outline = createElement(document, 'div', { class: 'outline away' })
  const chip = createElement(document, 'div', { class: 'chip away', attributes: { role: 'note' } })
  // A click removes the mark, because the chip may lie over something that the user needs.
  chip.addEventListener('click', (event) => event.isTrusted && onChip())
  host.root.append(outline, chip)
  let drawn = ''

  const refresh = () => {
    const visible = visibleRect(window, control)
    const rect = visible && !isCovered(document, control, visible) ? visible : undefined
    const wanted = rect ? [rect.left, rect.top, rect.right, rect.bottom, chip.offsetWidth].join() : ''
    if (wanted === drawn) return false
    drawn = wanted
    outline.classList.toggle('away', !rect)
    chip.classList.toggle('away', !rect)
    if (!rect) return true

    const viewport = { width: window.innerWidth, height: window.innerHeight }
    const grown = {
      left: rect.left - DISTANCE,
      top: rect.top - DISTANCE,
      right: rect.right + DISTANCE,
      bottom: rect.bottom + DISTANCE,
    }
    const box = intersect(grown, { left: 0, top: 0, right: viewport.width, bottom: viewport.height })
    const rtl = window.getComputedStyle(control).direction === 'rtl'
    const at = placeChip(box, { width: chip.offsetWidth, height: chip.offsetHeight }, viewport, rtl)
    outline.style.transform = `translate(${box.left}px, ${box.top}px)`
    outline.style.width = `${box.right - box.left}px`
    outline.style.height = `${box.bottom - box.top}px`
    chip.style.transform = `translate(${at.x}px, ${at.y}px)`
    return true
  }

  const label = (text: string, title: string) => {
    chip.textContent = text
    chip.title = title
    chip.setAttribute('aria-label', title)
  }
  return { label, refresh, raise: host.raise, remove: host.remove }
}
