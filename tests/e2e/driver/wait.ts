import { setTimeout as nap } from 'node:timers/promises'
import { expect, test } from 'playwright/test'

const NAP_MS = 30

/** Playwright leaves 250 ms of a test's time to tell what was waited for; what hangs must not use them up. */
const CONTEXT_MS = 150

/** Outside of a test nobody else looks at the clock. */
const ALONE_MS = 60_000

/** What is left of `T` when it counts as true. */
export type Truthy<T> = Exclude<NonNullable<T>, false | 0 | ''>

function isInTest(): boolean {
  try {
    return test.info() !== undefined
  } catch {
    return false
  }
}

/** Patience for one step, ms: 0 within a test, whose own time limit then decides. */
export const stepPatience = (): number => (isInTest() ? 0 : ALONE_MS)

/**
 * Asks `find` again until it gives something truthy; an error it throws counts as "not yet". Throws when the running
 * test's time is up, or after `patience` ms, naming `what`, the last error and whatever `context` adds.
 */
export async function until<T>(
  what: string,
  find: () => T | Promise<T>,
  { patience = stepPatience(), context = async () => '' }: { patience?: number; context?: () => Promise<string> } = {},
): Promise<Truthy<T>> {
  let found: T | undefined
  let lastError: unknown
  const ask = async () => {
    try {
      found = await find()
      lastError = undefined
    } catch (error) {
      found = undefined
      lastError = error
    }
    if (!found) throw new Error('Not yet')
  }
  try {
    await expect(ask).toPass({ intervals: [NAP_MS], timeout: patience })
  } catch {
    const reason = lastError instanceof Error ? `\nLast error: ${lastError.message}` : ''
    const more = await Promise.race([context().catch(() => ''), nap(CONTEXT_MS, '')])
    throw new Error(`Waited in vain for ${what}${reason}${more}`)
  }
  return found as Truthy<T>
}

/** What `work` gives or throws. Throws when the running test's time is up before, naming `what`. */
export async function inTime<T>(what: string, work: Promise<T>): Promise<T> {
  const settled = work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  const outcome = await until(what, () => settled)
  if ('error' in outcome) throw outcome.error
  return outcome.value
}
