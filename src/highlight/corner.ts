import { type Corner, overlaps, type Rect, type Size } from './arrange.ts'
import { composedParent } from './composed.ts'

/** Keeps the cards this far from the focused control, in CSS pixels. */
const DISTANCE = 8

/** The control that has the page's focus. */
export interface Focused {
  readonly rect: Rect
  /** Never covered; any other is left free where that is possible. */
  readonly isField: boolean
}

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
 * The corner where cards of `size` leave the focused control free: the `current` one if possible, else the first possible of
 * end/end, end/start, start/end, start/start. Where none is possible, a focused button may be covered by the cards that its
 * press led to; a field never is: undefined. Pure.
 */
export function chooseCorner(
  current: Corner | undefined,
  focused: Focused | undefined,
  layout: { readonly size: Size; readonly viewport: Size; readonly margin: number; readonly rtl: boolean },
): Corner | undefined {
  const all = corners(layout.rtl)
  const fallback = current ?? all[0] ?? { block: 'end', side: 'right' }
  if (!focused) return fallback
  const { left, top, right, bottom } = focused.rect
  const kept = { left: left - DISTANCE, top: top - DISTANCE, right: right + DISTANCE, bottom: bottom + DISTANCE }
  const free = (corner: Corner) => !overlaps(cornerRect(corner, layout.size, layout.viewport, layout.margin), kept)
  return [fallback, ...all].find(free) ?? (focused.isField ? undefined : fallback)
}

/**
 * How high a stack of cards may be and still leave `kept` free: the whole height if the stack fits beside `kept`, else the
 * larger of the rooms above and below. Pure.
 */
export function roomFor(kept: Rect, width: number, viewport: Size, margin: number): number {
  const needed = width + margin + DISTANCE
  if (kept.left >= needed || viewport.width - kept.right >= needed) return viewport.height - 2 * margin
  return Math.max(kept.top, viewport.height - kept.bottom) - margin - DISTANCE
}

/** Controls that the user types or chooses in, as opposed to a button that keeps the focus after a press. */
const FIELD = 'input:not([type=submit], [type=button], [type=reset], [type=image]), textarea, select, :read-write'

/**
 * The control that has the page's focus, seen through open shadow roots. None when nothing has the focus, when the control is
 * inside `own`, or when it is so large (a document, a frame) that no corner could leave it free.
 */
export function findFocused(document: Document, own: Element, viewport: Size): Focused | undefined {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  if (!focused || focused === document.body || focused === document.documentElement) return
  for (let node: Element | undefined = focused; node; node = composedParent(node)) if (node === own) return
  const rect = focused.getBoundingClientRect()
  if (rect.width * rect.height > (viewport.width * viewport.height) / 2) return
  return { rect, isField: focused.matches(FIELD) }
}
