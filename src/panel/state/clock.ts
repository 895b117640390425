/** Time as a page has it. Each of the three timers returns what stops it. */
export interface Clock {
  /** Epoch ms. */
  readonly now: () => number
  readonly everySecond: (tick: () => void) => () => void
  readonly after: (ms: number, run: () => void) => () => void
  /** Runs before the page is drawn next; a hidden page draws nothing. */
  readonly nextFrame: (run: () => void) => () => void
}

/** The clock of the page. */
export const pageClock: Clock = {
  now: () => Date.now(),
  everySecond(tick) {
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  },
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  nextFrame(run) {
    const frame = requestAnimationFrame(run)
    return () => cancelAnimationFrame(frame)
  },
}
