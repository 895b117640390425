let runs = 0

/** One run of a probe: a name that no other run has, and the way to take it out of what the probe noticed. */
export interface Run {
  readonly id: string
  readonly steady: (text: string) => string
}

export const nextRun = (): Run => {
  runs += 1
  // Always of one length: some probes measure texts that have it in them.
  const id = `run-${String(process.pid).padStart(8, '0')}-${String(runs).padStart(5, '0')}`
  return { id, steady: (text) => text.replaceAll(id, 'run') }
}
