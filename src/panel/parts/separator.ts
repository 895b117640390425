import type { HTMLAttributes, TargetedPointerEvent } from 'preact'

export interface Separator {
  readonly name: string
  readonly hint: string
  /** Its place, and how far that goes, in any one unit. */
  readonly value: number
  readonly min: number
  readonly max: number
  readonly tabbable: boolean
  /** How far an arrow key moves the separator, in CSS pixels. */
  readonly step: number
  /** Whether Home and End move the separator as far as that goes. */
  readonly hasEnds: boolean
  /** Starts a move: gives the function that moves the separator to so many CSS pixels right of where it stands now. */
  readonly start: () => (distance: number) => void
  readonly reset: () => void
}

/** The attributes of an edge that is moved by pointer and keyboard, and put back by a double click. */
export function separatorProps(separator: Separator): HTMLAttributes<HTMLDivElement> {
  const { name, hint, value, min, max, tabbable, step, hasEnds, start, reset } = separator
  const distances: Readonly<Record<string, number>> = {
    ArrowLeft: -step,
    ArrowRight: step,
    ...(hasEnds && { Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }),
  }
  return {
    role: 'separator',
    'aria-label': name,
    'aria-orientation': 'vertical',
    'aria-valuenow': value,
    'aria-valuemin': min,
    'aria-valuemax': max,
    title: hint,
    tabIndex: tabbable ? 0 : -1,
    onKeyDown(event) {
      const distance = distances[event.key]
      if (distance === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      start()(distance)
    },
    onPointerDown: (event) => drag(event, start()),
    onDblClick: reset,
  }
}

/** Follows the pointer that was just pressed until it is let go. Only the main button drags. */
function drag(event: TargetedPointerEvent<HTMLElement>, onMove: (distance: number) => void): void {
  const handle = event.currentTarget
  if (event.button !== 0) return
  // No text is selected on the way; the press then no longer moves the focus by itself.
  event.preventDefault()
  handle.focus()
  handle.setPointerCapture(event.pointerId)
  const move = ({ clientX }: PointerEvent) => onMove(clientX - event.clientX)
  handle.addEventListener('pointermove', move)
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true })
}
