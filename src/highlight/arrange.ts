/** A box on the screen in CSS pixels, relative to the viewport's top left. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The corner of the screen that the cards grow from. */
export interface Corner {
  readonly block: 'end' | 'start'
  readonly side: 'right' | 'left'
}

/** Space between cards, in CSS pixels. */
export const GAP = 10

/**
 * The indexes of the boxes that fit into `room` pixels, ascending. `heights` are oldest first, and the oldest boxes go first;
 * the box at `keep` always stays, whatever its height. Pure.
 */
export function fitting(heights: readonly number[], keep: number, room: number): readonly number[] {
  const stay = heights.map((_, index) => index)
  const used = () => stay.reduce((sum, index) => sum + (heights[index] ?? 0) + GAP, -GAP)
  for (let index = 0; index < heights.length && used() > room; index++) {
    if (index !== keep) stay.splice(stay.indexOf(index), 1)
  }
  return stay
}

/** The top of each box when stacked from the corner's edge, the newest (last) nearest to it. Pure. */
export function stackTops(
  heights: readonly number[],
  viewportHeight: number,
  margin: number,
  corner: Corner,
): readonly number[] {
  const tops: number[] = []
  let used = margin
  for (const height of heights.toReversed()) {
    tops.unshift(corner.block === 'start' ? used : viewportHeight - used - height)
    used += height + GAP
  }
  return tops
}

/** True when the two boxes share a pixel. Pure. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The part that both boxes share; its `right` or `bottom` lies before its start when they share none. Pure. */
export function intersect(a: Rect, b: Rect): Rect {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
}
