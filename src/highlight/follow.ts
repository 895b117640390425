/** After this many frames without movement, `refresh` no longer runs in every frame. */
const STILL_FRAMES = 10

/** A silent movement (a row added above, say) is noticed this late at most. Milliseconds. */
const HEARTBEAT_MS = 250

const MOVERS = ['scroll', 'resize', 'transitionrun', 'animationstart', 'pointerdown', 'keydown', 'load'] as const

/**
 * Calls `refresh` in every frame while `refresh` says that something moves, and otherwise four times a second, so that a mark
 * costs next to nothing while the page stands still. Gives the function that ends this.
 */
export function follow(window: Window, refresh: () => boolean): () => void {
  const listening = new AbortController()
  let still = 0
  let frame = 0

  const look = () => {
    frame = 0
    still = refresh() ? 0 : still + 1
    if (!listening.signal.aborted && still < STILL_FRAMES) frame = window.requestAnimationFrame(look)
  }
  const wake = () => {
    still = 0
    if (!frame) frame = window.requestAnimationFrame(look)
  }
  const beat = () => {
    if (refresh()) wake()
  }

  const options = { capture: true, passive: true, signal: listening.signal }
  for (const name of MOVERS) window.addEventListener(name, wake, options)
  const heartbeat = window.setInterval(beat, HEARTBEAT_MS)
  wake()
  return () => {
    listening.abort()
    window.clearInterval(heartbeat)
    window.cancelAnimationFrame(frame)
  }
}
