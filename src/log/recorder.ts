import type { Exchange } from '../correlate/exchange.ts'
import type { Observation } from '../observe/observation.ts'
import type { SentAgain } from '../observe/send-again.ts'
import { type TabKey, WORKERS } from '../observe/tab-key.ts'
import { RECORDER_LIMITS, type RecorderLimits } from './limits.ts'
import { createPendingHeads } from './pending-heads.ts'
import { replay } from './replay.ts'
import type { LogRow } from './row.ts'
import { dropOldestRow, shrink, totalBytes } from './shrink.ts'
import { exchangeKey, metaKey, NO_META, observationKey, type Store, storedSize, type TabMeta } from './store.ts'
import { createStoreWriter } from './store-writer.ts'
import { createTabLog, ownerOf, type TabLog } from './tab-log.ts'

export interface RecorderDeps {
  readonly store: Store
  /** Names this life of the background; part of every key, so that no two lives write the same one. */
  readonly boot: string
  readonly limits?: RecorderLimits
  /** False: only requests that are in the log already are recorded on. */
  readonly recording: () => boolean
  /** Settles once `recording` is known: nothing is taken into the log before. Never rejects; missing where it is known. */
  readonly recordingKnown?: Promise<void>
  /** Runs `run` a moment later. With it, a response's head is stored then, unless the end has come. */
  readonly later?: (run: () => void) => void
  /**
   * The store refused something, and the log in memory goes on. `kept`: the store was full, the oldest quarter was dropped,
   * and now the store has what it refused.
   */
  readonly onStoreError: (error: unknown, kept: boolean) => void
}

/** Rows of a tab changed; with none, its log was emptied. */
export type RowsListener = (tabId: TabKey, changed: readonly Exchange[]) => void

export interface Recorder {
  /** Settles once what earlier lives stored is back in memory. */
  readonly ready: Promise<void>
  /** Tells of every change from now on, what is replayed from the store excepted. Returns the unsubscribe. */
  readonly subscribe: (listener: RowsListener) => () => void
  /**
   * Stores the observation at once, in this very call, and takes it into the log; a head as `RecorderDeps.later` says.
   * Settles, never rejecting, when the store has it (or has refused it).
   */
  readonly record: (observation: Observation) => Promise<void>
  /** The rows that changed after `seq`, the number of the last change, and how many rows the tab has in all. */
  readonly since: (
    tabId: TabKey,
    seq: number,
  ) => { readonly rows: readonly LogRow[]; readonly seq: number; readonly kept: number }
  readonly meta: (tabId: TabKey) => TabMeta
  readonly clear: (tabId: number) => void
  /** Counts reports that were not taken because their page sends too many. Settles when it has; never rejects. */
  readonly refuse: (tabId: number, reports: number) => Promise<void>
  /** Remembers that a request of the tab was sent again. Settles when it does; never rejects. */
  readonly noteSentAgain: (tabId: number, note: SentAgain) => Promise<void>
  /** Marks as ended unseen, at `now` (epoch ms), what an earlier life saw begin and should be over. */
  readonly review: (now: number) => void
  readonly closeTab: (tabId: TabKey) => void
  readonly tabs: () => readonly TabKey[]
}

/** Requests that a cleared log ignores; if there are more, the oldest have long ended. */
const MAX_IGNORED = 500

/** Requests sent again that are remembered, of one tab. */
const MAX_SENT_AGAIN = 50

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Answers without a document: the page that asked for it stays. */
const PAGE_STAYS: ReadonlySet<number> = new Set([204, 205])

/**
 * Whether the tab shows what was answered. A request without an answer, a 204 and a download leave the page where it is.
 * `statusLine` comes from the browser's own events alone: DevTools give a navigation that was stopped a status, too.
 */
function isShown({ kind, frameId, state, status, statusLine, headers }: Exchange): boolean {
  return (
    kind === 'document' &&
    frameId === 0 &&
    status !== undefined &&
    statusLine !== undefined &&
    !PAGE_STAYS.has(status) &&
    // A redirect without an address is shown, and so is one that has ended.
    !(REDIRECTS.has(status) && state !== 'completed') &&
    (headers['content-disposition'] ?? 'inline') === 'inline'
  )
}

/** The flight recorder: one log per tab, kept in `store` so that the background may die at any moment. */
export function createRecorder(deps: RecorderDeps): Recorder {
  const { store, boot, limits = RECORDER_LIMITS } = deps
  const logs = new Map<TabKey, TabLog>()
  let seq = 0
  let count = 0
  let isReady = false
  const closed = new Set<TabKey>()
  const early: [Observation, string][] = []
  const listeners = new Set<RowsListener>()
  const publish: RowsListener = (tabId, changed) => {
    for (const listener of listeners) listener(tabId, changed)
  }

  const refused = (error: unknown): void => deps.onStoreError(error, false)
  const remove = async (keys: readonly string[]): Promise<void> => {
    if (keys.length > 0) await store.remove(keys).catch(refused)
  }
  const logOf = (tabId: TabKey): TabLog => {
    const log = logs.get(tabId) ?? createTabLog(() => ++seq, limits)
    logs.set(tabId, log)
    return log
  }
  const { set } = createStoreWriter({
    store,
    makeRoom: async () => {
      await ready
      const { keys, tabs } = shrink(logs, totalBytes(logs) * (1 - limits.quotaShare))
      await remove(keys)
      await store.set(Object.fromEntries([...tabs].map((tab) => [metaKey(tab), logOf(tab).meta]))).catch(refused)
      return new Set(keys)
    },
    onRefused: deps.onStoreError,
  })
  const setMeta = (tabId: TabKey, change: Partial<TabMeta>): void => {
    const log = logOf(tabId)
    log.meta = { ...log.meta, ...change }
    void set({ [metaKey(tabId)]: log.meta })
  }

  const compact = (tabId: TabKey, log: TabLog, now: number): void => {
    const done = log.settle(now)
    for (const { exchange } of done) log.restore(exchange, exchangeKey(tabId, exchange.id), storedSize(exchange))
    if (done.length > 0) void set(Object.fromEntries(done.map((d) => [exchangeKey(tabId, d.exchange.id), d.exchange])))
    void remove([...done.flatMap((d) => d.keys), ...log.dropUnmatched(now - limits.giveUpAfterMs)])
  }
  const navigate = (tabId: TabKey, log: TabLog, exchanges: readonly Exchange[]): void => {
    const navigatedAt = Math.max(log.meta.navigatedAt, ...exchanges.filter(isShown).map((e) => e.startedAt))
    if (navigatedAt > log.meta.navigatedAt) setMeta(tabId, { navigatedAt })
  }
  const bound = (tabId: TabKey): void => {
    const log = logOf(tabId)
    const keys: string[] = []
    while (log.rows().size > limits.rowsPerTab) keys.push(...dropOldestRow(log))
    const shrunk = shrink(logs, limits.totalBytes)
    if (keys.length > 0) shrunk.tabs.add(tabId)
    void remove([...keys, ...shrunk.keys])
    for (const tab of shrunk.tabs) setMeta(tab, {})
  }

  const wanted = (o: Observation): boolean => {
    const log = logs.get(o.tabId)
    if (closed.has(o.tabId) || log?.meta.ignored.includes(ownerOf(o)) || log?.isOver(o)) return false
    return deps.recording() || log?.knows(o) === true
  }

  const markUnseen = (log: TabLog, now: number): readonly Exchange[] =>
    log.markUnseen(Math.max(log.meta.navigatedAt, now - limits.endUnseenAfterMs))

  /** `key`: where the observation is stored; undefined where it is not. */
  const take = (o: Observation, key: string | undefined): void => {
    if (!wanted(o)) {
      if (key !== undefined) void remove([key])
      return
    }
    const log = logOf(o.tabId)
    if (key !== undefined) log.rememberKey(o, key, storedSize(o))
    const changed = [...log.add(o)]
    if (o.source === 'web-request') {
      navigate(o.tabId, log, changed)
      compact(o.tabId, log, o.at)
      changed.push(...markUnseen(log, o.at))
    }
    bound(o.tabId)
    if (changed.length > 0) publish(o.tabId, changed)
  }

  const begin = (): void => {
    isReady = true
    for (const [tabId, log] of logs) {
      log.takeOver()
      navigate(
        tabId,
        log,
        [...log.rows().values()].map((row) => row.exchange),
      )
    }
    for (const [o, key] of early.splice(0)) take(o, key)
  }
  const ready = Promise.resolve(deps.recordingKnown)
    .then(store.load)
    .then((entries) => replay(entries, boot, logOf))
    .catch(refused)
    .then(begin)

  const whenReady = (act: () => void): void => {
    if (isReady) act()
    else void ready.then(act)
  }
  const clear = (tabId: number): void => {
    const old = logOf(tabId)
    const running = [...old.rows().values()].filter((row) => row.exchange.endedAt === undefined)
    const workers = [...(logs.get(WORKERS)?.rows().values() ?? [])]
    const siteClearedAt = Math.max(0, ...workers.map((row) => row.exchange.startedAt))
    void remove(old.keys())
    logs.delete(tabId)
    const ignored = [...old.meta.ignored, ...running.map((row) => row.exchange.id)].slice(-MAX_IGNORED)
    setMeta(tabId, { ...old.meta, dropped: 0, refused: 0, sentAgain: [], siteClearedAt, ignored })
    publish(tabId, [])
  }
  const forget = (tabId: TabKey): void => {
    void remove([...(logs.get(tabId)?.keys() ?? []), metaKey(tabId)])
    logs.delete(tabId)
  }

  const newKey = (o: Observation): string => observationKey(o.tabId, boot, ++count)
  /** Stores heads that are in the log already, if their rows are still there and not yet stored whole. */
  const storeLate = (heads: readonly Observation[]): void => {
    const kept = heads.filter((o) => logs.get(o.tabId)?.isOpen(o)).map((o) => [newKey(o), o] as const)
    for (const [key, o] of kept) logs.get(o.tabId)?.rememberKey(o, key, storedSize(o))
    if (kept.length > 0) void set(Object.fromEntries(kept))
  }
  const heads = deps.later && createPendingHeads(deps.later, storeLate)

  return {
    ready,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    record: (o) => {
      if (isReady && heads?.hold(o)) {
        take(o, undefined)
        return Promise.resolve()
      }
      const head = heads?.overtake(o)
      if (head) storeLate([head])
      const key = newKey(o)
      const stored = set({ [key]: o })
      if (isReady) take(o, key)
      else early.push([o, key])
      return stored
    },
    since: (tabId, after) => ({
      rows: [...(logs.get(tabId)?.rows().values() ?? [])].filter((row) => row.seq > after),
      seq,
      kept: logs.get(tabId)?.rows().size ?? 0,
    }),
    meta: (tabId) => logs.get(tabId)?.meta ?? NO_META,
    clear: (tabId) => whenReady(() => clear(tabId)),
    review: (now) => {
      for (const [tabId, log] of logs) {
        const changed = markUnseen(log, now)
        if (changed.length > 0) publish(tabId, changed)
      }
    },
    refuse: async (tabId, reports) => {
      await ready
      if (!closed.has(tabId)) setMeta(tabId, { refused: (logOf(tabId).meta.refused ?? 0) + reports })
    },
    noteSentAgain: async (tabId, note) => {
      await ready
      const { sentAgain = [] } = logOf(tabId).meta
      if (!closed.has(tabId)) setMeta(tabId, { sentAgain: [...sentAgain, note].slice(-MAX_SENT_AGAIN) })
    },
    closeTab: (tabId) => {
      closed.add(tabId)
      whenReady(() => {
        forget(tabId)
        // The workers' requests go with the last tab that could show them.
        if ([...logs.keys()].every((id) => id === WORKERS)) forget(WORKERS)
      })
    },
    tabs: () => [...logs.keys()],
  }
}
