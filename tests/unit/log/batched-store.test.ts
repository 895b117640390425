import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBatchedStore } from '../../../src/log/batched-store.ts'

/** A store that writes when it is told to. */
const slowStore = () => {
  const kept = new Map<string, unknown>()
  const calls: string[] = []
  const open: (() => void)[] = []
  const later = (call: string, run: () => void) => {
    calls.push(call)
    return new Promise<void>((resolve, reject) => {
      open.push(() => {
        try {
          run()
          resolve()
        } catch (error) {
          reject(error)
        }
      })
    })
  }
  return {
    kept,
    calls,
    /** Does what was asked for up to now; resolves when all that follows from it has been asked for. */
    work: async () => {
      for (const run of open.splice(0)) run()
      await new Promise((resolve) => setTimeout(resolve))
    },
    store: {
      load: async () => Object.fromEntries(kept),
      set: (entries: Readonly<Record<string, unknown>>) =>
        later(`set ${Object.keys(entries).join()}`, () => {
          if ('full' in entries) throw new Error('quota')
          for (const [key, value] of Object.entries(entries)) kept.set(key, value)
        }),
      remove: (keys: readonly string[]) =>
        later(`remove ${keys.join()}`, () => {
          for (const key of keys) kept.delete(key)
        }),
    },
  }
}

describe('createBatchedStore', () => {
  it('writes at once where nothing is under way, and then all that came meanwhile', async () => {
    const { store, calls, work, kept } = slowStore()
    const batched = createBatchedStore(store)
    void batched.set({ a: 1 })
    expect(calls).toEqual(['set a'])
    void batched.set({ b: 2 })
    void batched.set({ c: 3 })
    void batched.remove(['a'])
    expect(calls).toEqual(['set a'])
    await work()
    expect(calls).toEqual(['set a', 'set b,c', 'remove a'])
    await work()
    expect([...kept.keys()]).toEqual(['b', 'c'])
    void batched.set({ d: 4 })
    expect(calls.at(-1)).toBe('set d')
  })

  it('never writes what is removed before its turn', async () => {
    const { store, calls, work } = slowStore()
    const batched = createBatchedStore(store)
    void batched.set({ a: 1 })
    void batched.set({ b: 2 })
    void batched.remove(['b'])
    await work()
    await work()
    expect(calls).toEqual(['set a', 'remove b'])
  })

  it('settles each call as its own write did, and goes on after one that failed', async () => {
    const { store, work } = slowStore()
    const batched = createBatchedStore(store)
    const settled = Promise.allSettled([
      batched.set({ full: 1 }),
      batched.set({ b: 2 }),
      batched.set({ c: 3 }).then(() => batched.set({ full: 2 })),
    ])
    await work()
    await work()
    await work()
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
  })

  it('leaves in the store what the same calls leave in a store without it', async () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd')
    const step = fc.oneof(
      fc.record({ set: fc.dictionary(key, fc.nat(9), { minKeys: 1 }) }),
      fc.record({ remove: fc.array(key, { minLength: 1 }) }),
      fc.constant('work' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { store, work, kept } = slowStore()
        const batched = createBatchedStore(store)
        const wanted = new Map<string, unknown>()
        for (const s of steps) {
          if (s === 'work') await work()
          else if ('set' in s) {
            void batched.set(s.set)
            for (const [name, value] of Object.entries(s.set)) wanted.set(name, value)
          } else {
            void batched.remove(s.remove)
            for (const name of s.remove) wanted.delete(name)
          }
        }
        await work()
        await work()
        expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(wanted))
      }),
    )
  })
})
