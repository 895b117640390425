import { originOf } from '../../base/origin-of.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { createLapses, type Lapses, type Moment } from './lapses.ts'
import { type ObjectVersion, objectVersions } from './object-versions.ts'
import { createSeenVersions } from './seen-versions.ts'
import { type SessionSign, sessionSign } from './session-sign.ts'

/** What the other exchanges of a tab tell about one of them. Pure: a function of the exchanges that it was given. */
export interface History {
  /** The newest version of the account server's object `id` that an answer before `before` (epoch ms) carried. */
  readonly versionOf: (id: string, before: number) => string | undefined
  /** The exchange that first showed that the session had ended, where `exchange` only comes after it. */
  readonly lapseBefore: (exchange: Exchange) => Exchange | undefined
}

/** The history of an exchange that is explained alone. */
export const NO_HISTORY: History = { versionOf: () => undefined, lapseBefore: () => undefined }

/** A history that grows with a log. The order and the portions in which exchanges come do not change its answers. */
export interface GrowingHistory extends History {
  /** Adds exchanges that are new, or replaces their older forms. */
  readonly add: (exchanges: readonly Exchange[]) => void
  /** Forgets everything but `exchanges`. */
  readonly reset: (exchanges: readonly Exchange[]) => void
  /** Grows when an earlier answer may have changed; not with every exchange. */
  readonly revision: () => number
  /** How many exchanges the history holds: those that answers come from. */
  readonly size: () => number
}

/** What an exchange adds to the history. */
interface Trace {
  readonly origin: string
  readonly moment: Moment
  readonly sign: SessionSign | undefined
  readonly objects: readonly ObjectVersion[]
}

/** A history of these exchanges. Adding one more takes logarithmic time while they come roughly in order. */
export function createHistory(exchanges: readonly Exchange[] = []): GrowingHistory {
  const known = new Map<string, Exchange>()
  const origins = new Map<string, Lapses>()
  let revision = 0
  const changed = (): void => {
    revision += 1
  }
  let versions = createSeenVersions(changed)
  const lapsesOf = (origin: string): Lapses => {
    const lapses = origins.get(origin) ?? createLapses(changed)
    origins.set(origin, lapses)
    return lapses
  }
  const apply = (how: 'put' | 'take', { origin, moment, sign, objects }: Trace): void => {
    if (sign !== undefined) lapsesOf(origin)[how](moment, sign)
    for (const { id, version } of objects) versions[how](id, { at: moment.endedAt, exchange: moment.id, version })
  }
  /** Remembered, because reading a sign out of a body costs time and the same exchanges are asked about repeatedly. */
  const signs = new WeakMap<Exchange, SessionSign | 'none'>()
  const signOf = (exchange: Exchange): SessionSign | 'none' => {
    const sign = signs.get(exchange) ?? sessionSign(exchange) ?? 'none'
    signs.set(exchange, sign)
    return sign
  }
  const add = (exchange: Exchange): void => {
    const old = known.get(exchange.id)
    if (old === exchange) return
    const before = old && traceOf(old)
    const trace = traceOf(exchange)
    if (trace) known.set(exchange.id, exchange)
    else known.delete(exchange.id)
    if (before && trace && isSame(before, trace)) return
    if (before) apply('take', before)
    if (trace) apply('put', trace)
  }
  for (const exchange of exchanges) add(exchange)

  return {
    versionOf: (id, before) => versions.latest(id, before),
    lapseBefore(exchange) {
      if (signOf(exchange) !== 'ended') return undefined
      const first = lapsesOf(siteOf(exchange)).firstBefore(momentOf(exchange))
      return first && known.get(first.id)
    },
    add: (more) => {
      for (const exchange of more) add(exchange)
    },
    reset(all) {
      known.clear()
      origins.clear()
      versions = createSeenVersions(changed)
      changed()
      for (const exchange of all) add(exchange)
    },
    revision: () => revision,
    size: () => known.size,
  }
}

function traceOf(exchange: Exchange): Trace | undefined {
  const sign = sessionSign(exchange)
  const objects = objectVersions(exchange)
  if (sign === undefined && objects.length === 0) return undefined
  return { origin: siteOf(exchange), moment: momentOf(exchange), sign, objects }
}

function momentOf({ id, startedAt, endedAt }: Exchange): Moment {
  return { id, startedAt, endedAt: endedAt ?? startedAt }
}

function isSame(a: Trace, b: Trace): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Addresses without an origin, as relative ones, count as one site. */
function siteOf({ url }: Exchange): string {
  return originOf(url) ?? ''
}
