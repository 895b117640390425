import { setTimeout as nap } from 'node:timers/promises'

const PATIENCE_MS = 10_000
const NAP_MS = 30

/** What is left of `T` when it counts as true. */
export type Truthy<T> = Exclude<NonNullable<T>, false | 0 | ''>

/**
 * Asks `find` again until it gives something truthy; an error it throws counts as "not yet".
 * Throws after `patience` ms, naming `what`, the last error and whatever `context` adds.
 */
export async function until<T>(
  what: string,
  find: () => T | Promise<T>,
  { patience = PATIENCE_MS, context = async () => '' }: { patience?: number; context?: () => Promise<string> } = {},
): Promise<Truthy<T>> {
  const end = performance.now() + patience
  let lastError: unknown
  do {
    try {
      const found = await find()
      if (found) return found as Truthy<T>
      lastError = undefined
    } catch (error) {
      lastError = error
    }
    await nap(NAP_MS)
  } while (performance.now() < end)
  const reason = lastError instanceof Error ? `\nLast error: ${lastError.message}` : ''
  throw new Error(`Waited ${patience / 1000} s in vain for ${what}${reason}${await context().catch(() => '')}`)
}
