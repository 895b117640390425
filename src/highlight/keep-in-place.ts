export interface KeepInPlaceDeps {
  readonly window: Window
  /** Ends it. */
  readonly signal: AbortSignal
  /** Positions the cards anew. */
  readonly render: () => void
  /** Brings the cards above everything. */
  readonly raise: () => void
}

/** Keeps the cards off the field that the user is in, wherever the field moves, and above what the page opens. */
export function keepInPlace({ window, signal, render, raise }: KeepInPlaceDeps): void {
  const options = { signal, capture: true, passive: true }
  let isDue = false
  const soon = () => {
    if (isDue) return
    isDue = true
    window.requestAnimationFrame(() => {
      isDue = false
      if (!signal.aborted) render()
    })
  }
  window.addEventListener('focusin', render, options)
  window.addEventListener('resize', render, options)
  window.addEventListener('scroll', soon, options)
  // Dialogs and popovers fire `toggle` when they open, and so do our own.
  const onOpened = ({ target }: Event) => {
    if (!(target as Partial<Element>).localName?.startsWith('console-lens')) raise()
  }
  for (const name of ['toggle', 'fullscreenchange']) window.addEventListener(name, onOpened, options)
}
