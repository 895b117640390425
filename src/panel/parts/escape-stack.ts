export interface EscapeStack {
  /** Closes something with the next press of Escape, the newest first; returns what takes that back. */
  readonly push: (close: () => void) => () => void
}

/** Whether the press belongs to a search field: Escape closes the field's list, or empties the field. */
function isOfField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== ''
}

/** All that Escape can close now. `isActive`: whether the part of the page that these things are in is shown. */
export function createEscapeStack(isActive: () => boolean): EscapeStack {
  const closers: (() => void)[] = []
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.ctrlKey || event.metaKey || event.altKey) return
    if (!isActive() || isOfField(event.target)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    closers.at(-1)?.()
  }
  return {
    push(close) {
      // On the window, because the details and DevTools with its drawer listen on the document.
      if (closers.length === 0) window.addEventListener('keydown', onKeyDown, { capture: true })
      closers.push(close)
      return () => {
        closers.splice(closers.indexOf(close), 1)
        if (closers.length === 0) window.removeEventListener('keydown', onKeyDown, { capture: true })
      }
    },
  }
}
