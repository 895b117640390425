/**
 * Follows the pointer that was just pressed on an element until it is let go, and calls back with how far it is from
 * where it was pressed: CSS pixels to the right. Only the main button drags.
 */
export function drag(event: PointerEvent, onMove: (distance: number) => void): void {
  const handle = event.currentTarget
  if (event.button !== 0 || !(handle instanceof HTMLElement)) return
  // No text is selected on the way; the press then no longer moves the focus by itself.
  event.preventDefault()
  handle.focus()
  handle.setPointerCapture(event.pointerId)
  const move = ({ clientX }: PointerEvent) => onMove(clientX - event.clientX)
  handle.addEventListener('pointermove', move)
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true })
}
