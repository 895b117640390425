import type { StoreTrouble } from '../../../src/protocol/panel-messages.ts'

/** What the browser's store refused last, until a log is cleared: panels say so, also those that open later. */
export function createStoreTrouble() {
  let current: StoreTrouble = 'none'
  const listeners = new Set<(trouble: StoreTrouble) => void>()
  const set = (next: StoreTrouble): void => {
    if (next === current) return
    current = next
    for (const listener of listeners) listener(next)
  }
  return {
    current: () => current,
    /** The store refused a write; `madeRoom`: older rows went, and then the write succeeded. */
    refused: (madeRoom: boolean): void => set(madeRoom ? 'made-room' : 'not-kept'),
    cleared: (): void => set('none'),
    subscribe: (listener: (trouble: StoreTrouble) => void): void => void listeners.add(listener),
  }
}
