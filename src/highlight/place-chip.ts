import type { Rect, Size } from './arrange.ts'

/** The chip hangs on the outline, over its line but not over the control. CSS pixels. */
const OVERLAP = 3

/**
 * The chip's top left corner: on the outline's upper edge, at the end of the line; without room above, on the lower edge;
 * without either, inside. Never outside the viewport if the chip fits into it. Pure.
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
