import type { Rect, Size } from './arrange.ts'

/** The chip hangs on the outline, over its line but not over the control. CSS pixels. */
const OVERLAP = 3

/**
 * Where the top left of the chip goes: on the outline's upper edge, at the end of the line; where there is no room above,
 * at its lower edge; where there is neither, inside. Never outside the viewport if it fits into it. Pure.
 */
export function placeChip(
  outline: Rect,
  chip: Size,
  viewport: Size,
  rtl: boolean,
): { readonly x: number; readonly y: number } {
  const x = rtl ? outline.left : outline.right - chip.width
  const above = outline.top - chip.height + OVERLAP
  const below = outline.bottom - OVERLAP
  const y = above >= 0 ? above : below + chip.height <= viewport.height ? below : outline.top
  return { x: Math.max(0, Math.min(x, viewport.width - chip.width)), y }
}
