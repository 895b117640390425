import type {
  Body,
  DevtoolsObservation,
  FilterObservation,
  HookObservation,
  Observation,
  WebRequestObservation,
} from '../observe/observation.ts'
import { type Exchange, exchangeId } from './exchange.ts'
import { foldWebRequest } from './fold-web-request.ts'
import { groupKey, joinGroup } from './group.ts'
import { pickBody } from './pick-body.ts'

export interface Correlator {
  /** Takes one observation and gives the exchanges that it changed. One that fits no request yet changes none. */
  readonly add: (observation: Observation) => readonly Exchange[]
  /** Takes back an exchange that an earlier correlator had finished. */
  readonly restore: (exchange: Exchange) => void
  /** Forgets the single observations behind a finished exchange, which takes no more part in joining. */
  readonly settle: (id: string) => void
  readonly forget: (id: string) => void
  /** Drops what started before `at` (epoch ms) and still waits for its request; gives the `ownerOf` ids. */
  readonly dropUnmatched: (at: number) => readonly string[]
  /** True where the observation belongs to an exchange that is here, or might: one of its address is not settled. */
  readonly expects: (observation: Observation) => boolean
  /** True for a report that a finished exchange has: a page sends one again whose receipt it did not get. */
  readonly hasTaken: (observation: Observation) => boolean
  readonly exchanges: () => readonly Exchange[]
}

interface Track {
  readonly observations: WebRequestObservation[]
  base?: Exchange
  folded: Exchange
  current: Exchange
}

interface Group {
  readonly ids: Set<string>
  reports: readonly HookObservation[]
  entries: readonly DevtoolsObservation[]
}

/** Reports, and entries, that one group holds; beyond that the oldest are dropped. */
export const MAX_WAITING = 2_000

function byStart(a: { readonly startedAt: number }, b: { readonly startedAt: number }): number {
  return a.startedAt - b.startedAt
}

/** Whether DevTools' entry is joined in there, as the request's own or as its preflight's. */
function hasEntry(exchange: Exchange, { entryId }: DevtoolsObservation): boolean {
  return exchange.entryId === entryId || exchange.preflight?.entryId === entryId
}

/**
 * Turns observations into exchanges. Their order does not matter: only the set of what was added decides the result
 * (`tests/unit/correlate`). No clock, no browser.
 */
export function createCorrelator(): Correlator {
  const tracks = new Map<string, Track>()
  const groups = new Map<string, Group>()
  const bodies = new Map<string, Body>()
  /** Call ids of the finished exchanges: a report that its page sends again must not join another one. */
  const taken = new Set<string>()
  /** Ids of what was dropped because a group had too much; `dropUnmatched` gives them. */
  let overflow: string[] = []
  /** No report or entry in any group started before this, epoch ms. */
  let oldestCall = Number.POSITIVE_INFINITY

  const groupOf = (key: string): Group => {
    const group = groups.get(key) ?? { ids: new Set(), reports: [], entries: [] }
    groups.set(key, group)
    return group
  }
  const tidy = (key: string): void => {
    const group = groups.get(key)
    if (group && group.ids.size + group.reports.length + group.entries.length === 0) groups.delete(key)
  }
  const leave = (key: string, id: string): void => {
    groups.get(key)?.ids.delete(id)
    tidy(key)
  }

  /** `only`: the one exchange that changed. Without reports and entries no other exchange of the group can have changed. */
  const rejoin = (key: string, only?: string): readonly Exchange[] => {
    const group = groups.get(key)
    const { reports = [], entries = [] } = group ?? {}
    const alone = only !== undefined && reports.length === 0 && entries.length === 0
    const members = [...(alone ? [only] : (group?.ids ?? []))].flatMap((id) => tracks.get(id)?.folded ?? [])
    return joinGroup(members, { reports, entries, bodies }).filter((next) => {
      const track = tracks.get(next.id)
      if (!track || sameFacts(next, track.current)) return false
      track.current = next
      return true
    })
  }

  const begin = (o: WebRequestObservation): readonly Exchange[] => {
    const folded = foldWebRequest([o])
    const key = groupKey(folded)
    // Nothing shows this exchange yet, so any result of joining is a change.
    tracks.set(folded.id, { observations: [o], folded, current: { ...folded, seenBy: [] } })
    groupOf(key).ids.add(folded.id)
    return rejoin(key, folded.id)
  }

  const addWebRequest = (o: WebRequestObservation): readonly Exchange[] => {
    const track = tracks.get(exchangeId(o.requestId))
    if (!track) return begin(o)
    const before = groupKey(track.folded)
    track.observations.push(o)
    track.folded = foldWebRequest(track.observations, track.base)
    if (track.base) {
      const changed = !sameFacts(track.folded, track.current)
      track.current = track.folded
      return changed ? [track.current] : []
    }
    const after = groupKey(track.folded)
    if (before === after) return rejoin(after, track.folded.id)
    leave(before, track.folded.id)
    groupOf(after).ids.add(track.folded.id)
    return [...rejoin(before), ...rejoin(after)]
  }

  const addBody = (o: FilterObservation): readonly Exchange[] => {
    const id = exchangeId(o.requestId)
    const known = bodies.get(id)
    bodies.set(id, known ? pickBody(known, o.body) : o.body)
    const track = tracks.get(id)
    return track && !track.base ? rejoin(groupKey(track.folded), id) : []
  }

  const hasTaken = (o: Observation): boolean => o.source === 'page-hook' && taken.has(o.callId)

  const addCall = (o: HookObservation | DevtoolsObservation): readonly Exchange[] => {
    if (hasTaken(o)) return []
    const key = groupKey(o)
    const group = groupOf(key)
    oldestCall = Math.min(oldestCall, o.startedAt)
    if (o.source === 'devtools') {
      if (!group.entries.some((e) => e.entryId === o.entryId)) group.entries = [...group.entries, o].toSorted(byStart)
    } else if (!group.reports.some((r) => r.callId === o.callId && r.frameId === o.frameId))
      group.reports = [...group.reports, o].toSorted(byStart)
    overflow.push(
      ...group.reports.slice(0, -MAX_WAITING).map((r) => r.callId),
      ...group.entries.slice(0, -MAX_WAITING).map((e) => e.entryId),
    )
    group.reports = group.reports.slice(-MAX_WAITING)
    group.entries = group.entries.slice(-MAX_WAITING)
    return rejoin(key)
  }

  /** Removes what this track has joined from its group. */
  const consume = ({ folded, current }: Track): void => {
    const key = groupKey(folded)
    const group = groups.get(key)
    if (group) {
      group.reports = group.reports.filter((r) => r.callId !== current.callId)
      group.entries = group.entries.filter((e) => !hasEntry(current, e))
    }
    bodies.delete(folded.id)
    leave(key, folded.id)
  }

  return {
    add: (o) => {
      if (o.source === 'web-request') return addWebRequest(o)
      return o.source === 'response-filter' ? addBody(o) : addCall(o)
    },
    restore: (exchange) => {
      const known = tracks.get(exchange.id)
      if (known) consume(known)
      const observations = known?.observations ?? []
      const folded = foldWebRequest(observations, exchange)
      tracks.set(exchange.id, { observations, base: exchange, folded, current: folded })
      if (exchange.callId !== undefined) taken.add(exchange.callId)
    },
    settle: (id) => {
      const track = tracks.get(id)
      if (!track || track.base) return
      consume(track)
      const { current } = track
      tracks.set(id, { observations: [], base: current, folded: current, current })
      if (current.callId !== undefined) taken.add(current.callId)
    },
    forget: (id) => {
      const track = tracks.get(id)
      if (track && !track.base) consume(track)
      if (track?.current.callId !== undefined) taken.delete(track.current.callId)
      tracks.delete(id)
    },
    dropUnmatched: (at) => {
      // This runs at every event, and hardly any call waits that long. Walking through all groups each time would take
      // most of the background's time (`npm run bench`).
      const tooMany = overflow
      overflow = []
      if (at <= oldestCall) return tooMany
      const given = [...groups].flatMap(([key, group]) => {
        if (![...group.reports, ...group.entries].some((call) => call.startedAt < at)) return []
        const members = [...group.ids].flatMap((id) => tracks.get(id)?.current ?? [])
        const reports = group.reports.filter((r) => r.startedAt < at && !members.some((e) => e.callId === r.callId))
        const entries = group.entries.filter((r) => r.startedAt < at && !members.some((e) => hasEntry(e, r)))
        group.reports = group.reports.filter((r) => !reports.includes(r))
        group.entries = group.entries.filter((e) => !entries.includes(e))
        tidy(key)
        return [...reports.map((r) => r.callId), ...entries.map((e) => e.entryId)]
      })
      oldestCall = Number.POSITIVE_INFINITY
      for (const { reports, entries } of groups.values())
        for (const { startedAt } of [...reports, ...entries]) oldestCall = Math.min(oldestCall, startedAt)
      return [...tooMany, ...given]
    },
    expects: (o) => {
      if (o.source === 'web-request' || o.source === 'response-filter') return tracks.has(exchangeId(o.requestId))
      return (groups.get(groupKey(o))?.ids.size ?? 0) > 0
    },
    hasTaken,
    exchanges: () => [...tracks.values()].map((t) => t.current),
  }
}

/** The exchanges of all these observations, as after adding them one by one in any order. */
export function correlate(observations: readonly Observation[]): readonly Exchange[] {
  const correlator = createCorrelator()
  for (const o of observations) correlator.add(o)
  return correlator.exchanges().toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
}

/**
 * Whether two versions of one exchange say the same. Joining hands parts on as they are, so most fields, large bodies
 * above all, are equal without a look inside.
 */
function sameFacts(a: Exchange, b: Exchange): boolean {
  const names = Object.keys(a) as (keyof Exchange)[]
  if (names.length !== Object.keys(b).length) return false
  for (const name of names) {
    const [x, y] = [a[name], b[name]]
    if (x === y) continue
    if (typeof x !== 'object' || typeof y !== 'object' || JSON.stringify(x) !== JSON.stringify(y)) return false
  }
  return true
}
