import type { CDPSession } from 'playwright'
import { shareOf } from './profile.ts'

/** Microseconds between two looks at the stack. */
const SAMPLE_US = 100

/** The main thread behind one document, seen through its DevTools session. */
export interface Thread {
  /** CPU time that `work` costs the thread, in ms; waiting costs none. Rubbish of before is collected first. */
  readonly cost: (work: () => Promise<unknown>) => Promise<number>
  /** CPU time since the process began, ms. */
  readonly used: () => Promise<number>
  /** Which part (0 to 1) of the JavaScript's time in `work` went to scripts from addresses that begin so, and what they called. */
  readonly share: (work: () => Promise<unknown>, address: string) => Promise<number>
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
    async share(work, address) {
      await session.send('Profiler.enable')
      await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US })
      await session.send('Profiler.start')
      await work()
      return shareOf((await session.send('Profiler.stop')).profile, address)
    },
    async heap() {
      await collect()
      return read('JSHeapUsedSize')
    },
  }
}
