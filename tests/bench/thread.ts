import type { CDPSession } from 'playwright'

/** The main thread behind one document, seen through its DevTools session. */
export interface Thread {
  /** CPU time that `work` costs the thread, in ms; waiting costs none. Rubbish of before is collected first. */
  readonly cost: (work: () => Promise<unknown>) => Promise<number>
  /** CPU time since the process began, ms. */
  readonly used: () => Promise<number>
  /** Bytes of JavaScript that are really held: after a collection. */
  readonly heap: () => Promise<number>
}

/** Turns `session` into a view of its thread; keep it for as long as the document's process lives. */
export const createThread = async (session: CDPSession): Promise<Thread> => {
  await session.send('Performance.enable')
  const read = async (name: string): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const found = metrics.find((metric) => metric.name === name)
    if (!found) throw new Error(`This Chromium does not tell ${name}`)
    return found.value
  }
  const collect = () => session.send('HeapProfiler.collectGarbage')
  const used = async (): Promise<number> => (await read('ThreadTime')) * 1_000
  return {
    used,
    async cost(work) {
      await collect()
      const before = await used()
      await work()
      return (await used()) - before
    },
    async heap() {
      await collect()
      return read('JSHeapUsedSize')
    },
  }
}
