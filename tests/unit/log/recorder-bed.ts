import type { RecorderLimits } from '../../../src/log/limits.ts'
import { createRecorder, type Recorder } from '../../../src/log/recorder.ts'
import type { Store } from '../../../src/log/store.ts'
import type { TabKey } from '../../../src/observe/tab-key.ts'

export const memoryStore = () => {
  const entries = new Map<string, unknown>()
  const store: Store = {
    load: async () => Object.fromEntries(entries),
    set: async (more) => {
      for (const [key, value] of Object.entries(more)) entries.set(key, structuredClone(value))
    },
    remove: async (keys) => {
      for (const key of keys) entries.delete(key)
    },
  }
  return { entries, store }
}

export const start = (
  store: Store,
  boot: string,
  more: { limits?: RecorderLimits; recording?: () => boolean; later?: (run: () => void) => void } = {},
) => {
  const errors: string[] = []
  const recorder = createRecorder({
    store,
    boot,
    recording: () => true,
    onStoreError: (error, kept) => errors.push(`${kept ? 'kept' : 'lost'}: ${error}`),
    ...more,
  })
  return { recorder, errors }
}
export const exchanges = (recorder: Recorder, tabId: TabKey = 1) =>
  recorder.since(tabId, 0).rows.map((row) => row.exchange)
