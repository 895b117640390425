import { type Correlator, createCorrelator } from '../correlate/correlator.ts'
import { type Exchange, exchangeId } from '../correlate/exchange.ts'
import type { Observation } from '../observe/observation.ts'
import { RECORDER_LIMITS, type RecorderLimits } from './limits.ts'
import type { LogRow } from './row.ts'
import { NO_META, type TabMeta } from './store.ts'

/** Ids of dropped rows, and of what they had taken in, that are remembered; of older ones nobody has more to say. */
const MAX_GONE = 4_000

/** What one tab did, in memory. Storage keys travel along so that the recorder knows what to remove. */
export interface TabLog {
  /** Takes an observation; gives the rows it changed. */
  readonly add: (observation: Observation) => readonly Exchange[]
  /** Remembers that an observation is stored under `key`. */
  readonly rememberKey: (observation: Observation, key: string, bytes: number) => void
  /** Whether the row of this observation is here and still running. */
  readonly isOpen: (observation: Observation) => boolean
  /** Takes back an exchange that is stored whole under `key`. */
  readonly restore: (exchange: Exchange, key: string, bytes: number) => void
  /** True where the observation belongs to a row that is here, or might. */
  readonly knows: (observation: Observation) => boolean
  /** The exchanges whose time for joining is over at `now` (epoch ms), each with the keys of its observations. */
  readonly settle: (now: number) => readonly { readonly exchange: Exchange; readonly keys: readonly string[] }[]
  /** Drops the row that came first; gives its keys, or undefined when there is no row. */
  readonly dropOldest: () => readonly string[] | undefined
  /**
   * Whether this observation comes too late: its row was dropped a short while ago and must not come back and be counted
   * twice, or a finished row has this very report.
   */
  readonly isOver: (observation: Observation) => boolean
  /** Drops reports from before `before` (epoch ms) that no request owns; gives their keys. */
  readonly dropUnmatched: (before: number) => readonly string[]
  /** Marks what runs now as begun in an earlier life of the background, which may have missed the end. */
  readonly takeOver: () => void
  /** Marks requests taken over, from before `before` (epoch ms), as ended unseen; gives those that changed. */
  readonly markUnseen: (before: number) => readonly Exchange[]
  readonly rows: () => ReadonlyMap<string, LogRow>
  readonly bytes: () => number
  /** The keys of everything that is stored for this tab, its meta excepted. */
  readonly keys: () => readonly string[]
  meta: TabMeta
}

/** The exchange, the hook's call or DevTools' entry that an observation belongs to. */
export function ownerOf(o: Observation): string {
  switch (o.source) {
    case 'web-request':
    case 'response-filter':
      return exchangeId(o.requestId)
    case 'page-hook':
      return o.callId
    case 'devtools':
      return o.entryId
  }
}

/** The `ownerOf` of every observation that is joined in there. */
function ownersIn({ id, callId, entryId, preflight }: Exchange): readonly string[] {
  return [id, callId, entryId, preflight?.entryId].filter((owner) => owner !== undefined)
}

/** `nextSeq` numbers every change, over all tabs. */
export function createTabLog(nextSeq: () => number, limits: RecorderLimits = RECORDER_LIMITS): TabLog {
  const correlator: Correlator = createCorrelator()
  const rows = new Map<string, LogRow>()
  const keys = new Map<string, { readonly keys: string[]; bytes: number }>()
  const finished = new Map<string, number>()
  /** None of `finished` is due before this, epoch ms. */
  let nextDue = Number.POSITIVE_INFINITY
  const inherited = new Set<string>()
  const gone = new Set<string>()
  let total = 0

  const put = (exchange: Exchange): void => {
    rows.set(exchange.id, { seq: nextSeq(), exchange })
    if (exchange.endedAt === undefined) return
    // A request that its report has joined waits less: in a storm of failures the waiting ones would cost too much.
    const due = exchange.endedAt + (exchange.callId === undefined ? limits.settleAfterMs : limits.settleJoinedAfterMs)
    finished.set(exchange.id, due)
    nextDue = Math.min(nextDue, due)
    inherited.delete(exchange.id)
  }
  const rememberKey = (id: string, key: string, bytes: number): void => {
    const known = keys.get(id) ?? { keys: [], bytes: 0 }
    known.keys.push(key)
    known.bytes += bytes
    total += bytes
    keys.set(id, known)
  }
  const forgetKeys = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const known = keys.get(id)
      if (!known) return []
      keys.delete(id)
      total -= known.bytes
      return known.keys
    })

  return {
    add: (observation) => {
      const changed = correlator.add(observation)
      for (const exchange of changed) put(exchange)
      return changed
    },
    rememberKey: (observation, key, bytes) => rememberKey(ownerOf(observation), key, bytes),
    isOpen: (observation) => {
      const row = rows.get(ownerOf(observation))
      return row !== undefined && row.exchange.endedAt === undefined
    },
    restore: (exchange, key, bytes) => {
      rememberKey(exchange.id, key, bytes)
      correlator.restore(exchange)
      put(exchange)
      finished.delete(exchange.id)
    },
    knows: correlator.expects,
    settle: (now) => {
      if (now <= nextDue) return []
      const due = [...finished].filter(([, at]) => at < now)
      nextDue = Number.POSITIVE_INFINITY
      for (const at of finished.values()) if (at >= now) nextDue = Math.min(nextDue, at)
      return due.flatMap(([id]) => {
        finished.delete(id)
        const row = rows.get(id)
        if (!row) return []
        correlator.settle(id)
        return [{ exchange: row.exchange, keys: forgetKeys(ownersIn(row.exchange)) }]
      })
    },
    dropOldest: () => {
      const oldest = rows.values().next().value
      if (!oldest) return undefined
      const { id } = oldest.exchange
      rows.delete(id)
      finished.delete(id)
      inherited.delete(id)
      const owners = ownersIn(oldest.exchange)
      for (const owner of owners) gone.add(owner)
      for (const owner of gone) {
        if (gone.size <= MAX_GONE) break
        gone.delete(owner)
      }
      correlator.forget(id)
      return forgetKeys(owners)
    },
    isOver: (observation) => gone.has(ownerOf(observation)) || correlator.hasTaken(observation),
    dropUnmatched: (before) => forgetKeys(correlator.dropUnmatched(before)),
    takeOver: () => {
      for (const { exchange } of rows.values()) if (exchange.state === 'running') inherited.add(exchange.id)
    },
    markUnseen: (before) =>
      [...inherited].flatMap((id) => {
        const exchange = rows.get(id)?.exchange
        if (exchange?.state !== 'running' || exchange.startedAt >= before) return []
        const unseen: Exchange = { ...exchange, state: 'unseen' }
        put(unseen)
        return [unseen]
      }),
    rows: () => rows,
    bytes: () => total,
    keys: () => [...keys.values()].flatMap((k) => k.keys),
    meta: NO_META,
  }
}
