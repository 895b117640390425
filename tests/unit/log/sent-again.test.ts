import { expect, it } from 'vitest'
import { createRecorder } from '../../../src/log/recorder.ts'
import type { Store } from '../../../src/log/store.ts'

it('what was sent again is remembered through a death, the last of it, until the log is cleared', async () => {
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
  const start = (boot: string) => createRecorder({ store, boot, recording: () => true, onStoreError: () => {} })
  const note = (at: number) => ({ of: `request-${at}`, frameId: 0, method: 'GET', url: 'https://a.example/', at })
  const recorder = start('a')
  for (let at = 0; at < 60; at++) await recorder.noteSentAgain(1, note(at))
  const next = start('b')
  await next.ready
  expect(next.meta(1).sentAgain).toEqual(Array.from({ length: 50 }, (_, n) => note(n + 10)))
  next.clear(1)
  expect(next.meta(1).sentAgain).toEqual([])
})
