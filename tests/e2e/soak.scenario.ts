import type { Exchange } from '../../src/correlate/exchange.ts'
import type { ConsoleSite } from '../console-site/server.ts'
import { answer, type CallOptions, openConsole } from './demo.ts'
import type { Driver } from './driver/driver.ts'
import { until } from './driver/wait.ts'
import { readLog } from './read-log.ts'
import { expect, test } from './scenario.ts'

test.use({ freshBrowser: true })

const ROUNDS = 20
const CALLS = 50
const TOGETHER = 20

/**
 * What a call is, by its number: every kind from every place, in an order that never lines up with the places. They take
 * as long as a server's answers do: a stop takes with it what the browser has just handed over, and of a call that is
 * over within the same moment nothing would be left.
 */
const KINDS: readonly { readonly method: string; readonly switches: Record<string, string | number> }[] = [
  { method: 'GET', switches: { status: 200, delay: 150 } },
  { method: 'DELETE', switches: { status: 400, code: 1006, delay: 150 } },
  { method: 'GET', switches: { status: 200, delay: 200 } },
  { method: 'PUT', switches: { status: 204, delay: 150 } },
  { method: 'GET', switches: { status: 503, shape: 'empty', delay: 150 } },
  { method: 'POST', switches: { status: 409, code: 1004, delay: 250 } },
  { method: 'GET', switches: { shape: 'redirect', status: 200, delay: 150 } },
  // Long enough for a background to fall asleep while it runs.
  { method: 'GET', switches: { status: 404, code: 1005, delay: 500 } },
]
const PLACES = ['page', 'iframe', 'worker'] as const

interface PlannedCall {
  readonly method: string
  readonly url: string
  readonly options: CallOptions
}

const planOf = (n: number): PlannedCall => {
  const { method, switches } = KINDS[n % KINDS.length] ?? { method: 'GET', switches: {} }
  const place = PLACES[Math.floor(n / KINDS.length) % PLACES.length] ?? 'page'
  return { method, url: answer({ ...switches, n: `${n}.` }), options: { in: place, api: n % 2 ? 'xhr' : 'fetch' } }
}

/** Runs in the page: makes the calls, so many at once, and gives how many got an answer. */
const makeCalls = async (calls: readonly PlannedCall[], together: number): Promise<number> => {
  const { demo } = window as unknown as {
    demo: { call(method: string, url: string, options: object): Promise<{ status: number }> }
  }
  let next = 0
  let answered = 0
  const lane = async () => {
    for (let call = calls[next++]; call; call = calls[next++])
      if ((await demo.call(call.method, call.url, call.options)).status > 0) answered++
  }
  await Promise.all(Array.from({ length: together }, lane))
  return answered
}

const numberOf = (text: string): string => /[?&]n=(\d+)\./.exec(text)?.[1] ?? ''

/** Sends all the calls; `disturb` comes between, in the middle of each round. */
const soak = async (driver: Driver, site: ConsoleSite, disturb: (round: number) => Promise<void>): Promise<void> => {
  for (let round = 0; round < ROUNDS; round++) {
    const plan = Array.from({ length: CALLS }, (_, i) => planOf(round * CALLS + i))
    const before = site.served().length
    const answered = driver.page.evaluate(makeCalls, plan, TOGETHER)
    await until('half of the round', () => site.served().length >= before + CALLS / 2)
    await disturb(round)
    expect(await answered).toBe(CALLS)
  }
}

interface Kept {
  /** Numbers of calls that are in the log not at all, or more than once. */
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** Calls whose status is another than the one that was sent. */
  readonly wrong: readonly string[]
  readonly unseenEnds: number
  /** Failures with a body that a hook could see, but without it. */
  readonly withoutCode: readonly string[]
}

const compare = (log: readonly Exchange[], site: ConsoleSite): Kept => {
  const rows = new Map<string, Exchange[]>()
  for (const exchange of log) {
    const number = numberOf(exchange.url)
    if (number) rows.set(number, [...(rows.get(number) ?? []), exchange])
  }
  const sent = new Map(site.served().map((served) => [numberOf(served.query), served.status]))
  sent.delete('')
  const each = [...sent].map(([number, status]) => ({ number, status, row: rows.get(number)?.[0] }))
  const coded = each.filter(({ number }) => planOf(Number(number)).url.includes('code='))
  return {
    lost: each.filter(({ row }) => !row).map(({ number }) => number),
    doubled: [...rows].filter(([, found]) => found.length > 1).map(([number]) => number),
    wrong: each
      .filter(({ row, status }) => row && row.status !== status && (row.status !== undefined || row.state !== 'unseen'))
      .map(({ number, row, status }) => `${number}: ${row?.status} (${row?.state}) for ${status}`),
    unseenEnds: each.filter(({ row }) => row?.state === 'unseen').length,
    withoutCode: coded
      .filter(({ number, row }) => planOf(Number(number)).options.in !== 'worker' && row && !('text' in row.body))
      .map(({ number, row }) => `${number}: ${row && 'reason' in row.body && row.body.reason} ${row?.seenBy}`),
  }
}

const kept = { lost: [], doubled: [], wrong: [], withoutCode: [] }

/** Reads the log again until the last reports are in: a report whose background died is sent again after a while. */
const readAtRest = async (driver: Driver, site: ConsoleSite): Promise<Kept> => {
  // A page that has gone takes its open ends with it: what nobody saw is then called so.
  await openConsole(driver)
  const panel = await driver.openPanel()
  const read = async () => compare(await panel.evaluate(readLog), site)
  await expect
    .poll(async () => {
      const { withoutCode, wrong } = await read()
      return [...withoutCode, ...wrong]
    })
    .toEqual([])
  return read()
}

test('1,000 mixed requests, the background stopped in every round and DevTools closed and opened: none is lost', async ({
  driver,
  site,
}) => {
  await openConsole(driver)
  let counted = await driver.badge()
  await soak(driver, site, async (round) => {
    if (round % 5 === 2) await driver.openPanel()
    if (round % 5 === 4) await driver.closeDevtools()
    // Stopped at work. One that is stopped while it still starts has been handed nothing that it could have kept.
    await until('the background at work', async () => (await driver.badge()) !== counted)
    await driver.stopBackground()
    counted = await driver.badge()
  })
  const { unseenEnds, ...found } = await readAtRest(driver, site)
  expect(found).toEqual(kept)
  expect(unseenEnds).toBeLessThan((ROUNDS * CALLS) / 20)
})

test.describe('with a background that falls asleep after 100 ms', () => {
  test.use({ backgroundIdleMs: 100 })

  test('@firefox 1,000 mixed requests through which it sleeps and wakes: nothing is missing', async ({
    driver,
    site,
  }) => {
    await openConsole(driver)
    await soak(driver, site, async (round) => {
      if (round % 5 === 2) await driver.openPanel()
      if (round % 5 === 4) await driver.closeDevtools()
      if (round % 5 !== 2 && round % 5 !== 3) await driver.letBackgroundSleep()
    })
    expect(await readAtRest(driver, site)).toEqual({ ...kept, unseenEnds: 0 })
  })
})
