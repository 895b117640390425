import { vi } from 'vitest'
import { createHub } from '../../../extension/background/hub.ts'
import type { Runtime } from '../../../extension/platform/browser.ts'
import type { Observation } from '../../../src/observe/observation.ts'
import { fakePort } from './fake-browser.ts'

/** Longer than anything that the background puts off. */
const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500)

/** One life of the background; the test has the clock. */
export const startHub = async (boot = 'b1') => {
  const hub = createHub(boot)
  const message = (said: unknown, sender: object) => hub.message(said, sender as Runtime.MessageSender)
  await soon()
  return {
    ...hub,
    message,
    /** The browser tells of these, one at a time, and time goes on. */
    see: async (...observations: readonly Observation[]) => {
      for (const observation of observations) hub.observe(observation)
      await soon()
    },
    /** A panel opens and asks for everything. */
    open: async (tabId = 1, since: object = { boot: '', seq: 0 }) => {
      const panel = fakePort(tabId)
      hub.connect(panel.port)
      panel.say({ type: 'since', ...since })
      await soon()
      return panel
    },
    soon,
  }
}
