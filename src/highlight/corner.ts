import { type Corner, overlaps, type Rect, type Size } from './arrange.ts'
import { composedParent } from './composed.ts'

/** Keeps the cards this far from the focused control, in CSS pixels. */
const DISTANCE = 8

/** Corners in the order in which they are tried; in a page that reads from right to left the sides are swapped. */
function corners(rtl: boolean): readonly Corner[] {
  const sides = rtl ? (['left', 'right'] as const) : (['right', 'left'] as const)
  return (['end', 'start'] as const).flatMap((block) => sides.map((side) => ({ block, side })))
}

/** The box of a stack of cards of `size` in that corner. Pure. */
function cornerRect(corner: Corner, size: Size, viewport: Size, margin: number): Rect {
  const left = corner.side === 'left' ? margin : viewport.width - margin - size.width
  const top = corner.block === 'start' ? margin : viewport.height - margin - size.height
  return { left, top, right: left + size.width, bottom: top + size.height }
}

/**
 * The corner where cards of `size` do not cover `focused`: the `current` one if it will do, else the first of end/end,
 * end/start, start/end, start/start that does. Undefined when all of them cover it. Pure.
 */
export function chooseCorner(
  current: Corner | undefined,
  focused: Rect | undefined,
  layout: { readonly size: Size; readonly viewport: Size; readonly margin: number; readonly rtl: boolean },
): Corner | undefined {
  const all = corners(layout.rtl)
  const fallback = current ?? all[0] ?? { block: 'end', side: 'right' }
  if (!focused) return fallback
  const kept = {
    left: focused.left - DISTANCE,
    top: focused.top - DISTANCE,
    right: focused.right + DISTANCE,
    bottom: focused.bottom + DISTANCE,
  }
  const free = (corner: Corner) => !overlaps(cornerRect(corner, layout.size, layout.viewport, layout.margin), kept)
  return [fallback, ...all].find(free)
}

/**
 * The box of the control that has the page's focus, seen through open shadow roots. None when nothing has it, when it is
 * inside `own`, or when it is so large (a document, a frame) that no corner could leave it free.
 */
export function focusedRect(document: Document, own: Element, viewport: Size): Rect | undefined {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  if (!focused || focused === document.body || focused === document.documentElement) return
  for (let node: Element | undefined = focused; node; node = composedParent(node)) if (node === own) return
  const rect = focused.getBoundingClientRect()
  if (rect.width * rect.height > (viewport.width * viewport.height) / 2) return
  return rect
}
