/** Height of one row in CSS pixels; the style sheet's `--row-height` says the same. */
export const ROW_HEIGHT = 22
/** Rows are put on the page by whole chunks, so that most scrolling changes nothing. */
const CHUNK = 20
/** Chunks kept ready on either side, so that scrolling at speed shows no gaps. */
const MARGIN = 1
/** A list of up to this many rows is on the page whole: the browser's own search finds all of it. */
export const SHORT_LIST = 150

/** A range of row indices, `end` excluded. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** The rows to have on the page for a viewport of `height` pixels scrolled to `top`. Not yet cut to the list's length. */
export function windowAt(top: number, height: number): RowWindow {
  const chunkAt = (y: number) => Math.floor(Math.max(0, y) / ROW_HEIGHT / CHUNK)
  return {
    first: Math.max(0, chunkAt(top) - MARGIN) * CHUNK,
    end: (chunkAt(top + height) + MARGIN + 1) * CHUNK,
  }
}

/**
 * The indices of the rows on the page: the window's, and that of the row with the focus (-1: none), in order. A window
 * beyond the end of a list that has just become shorter is moved back to its end.
 */
export function indicesIn(window: RowWindow, count: number, focused: number): readonly number[] {
  if (count <= SHORT_LIST) return Array.from({ length: count }, (_, i) => i)
  const end = Math.min(window.end, count)
  const first = Math.min(window.first, Math.max(0, end - (window.end - window.first)))
  const indices = Array.from({ length: end - first }, (_, i) => first + i)
  if (focused >= 0 && focused < first) indices.unshift(focused)
  if (focused >= end && focused < count) indices.push(focused)
  return indices
}
