const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const quit = (_signal: NodeJS.Signals, number: number): void => process.exit(128 + number)

/**
 * Has `action` run when this process ends early: synchronously, on exit and on the signals that would end it, unless
 * someone else answers those. Gives a function that takes it back. Never throws.
 */
export function onExit(action: () => void): () => void {
  const unanswered = SIGNALS.filter((signal) =>
    process.listeners(signal).every((listener) => Object.is(listener, quit)),
  )
  process.on('exit', action)
  for (const signal of unanswered) process.on(signal, quit)
  return () => {
    process.removeListener('exit', action)
    for (const signal of unanswered) process.removeListener(signal, quit)
  }
}
