import type { Explanation } from '../explanation.ts'
import { isAccountServer } from '../services/account-server.ts'
import { tenantAddress } from '../services/tenant-address.ts'
import { latestVersion } from './latest-version.ts'
import { get, inAddress, type PlannedCall, put, UNKNOWN_VERSION, withCalls } from './planned-call.ts'
import type { Facts } from './rule.ts'
import { sentField } from './sent.ts'

const OTHER_TARGET = '<target id>'

/** The parts of the calls: addresses of the tenant and of its target, and the move to a target. */
interface Move {
  readonly tenant: string
  readonly target: string
  /** Enables the target. */
  readonly enable: PlannedCall
  readonly repeat: PlannedCall
  readonly elsewhere: PlannedCall
}

/** By code, a call for each step of the code's row. */
const CALLS: Readonly<Record<string, (move: Move) => readonly (PlannedCall | undefined)[]>> = {
  1007: ({ target, elsewhere }) => [get(target), undefined, elsewhere],
  1008: ({ tenant, target, elsewhere }) => [get(tenant), get(target), elsewhere],
  1013: ({ target, enable, repeat }) => [get(target), enable, repeat],
  1014: ({ tenant, target, repeat }) => [
    get(`${tenant}/offering_items`),
    get(`${target}/offering_items/available_for_child`),
    repeat,
  ],
  1035: ({ tenant }) => [undefined, get(`${tenant}/offering_items`), undefined],
}

/** A refused move of a tenant: the calls that look at both sides, and the move once more. */
export function movingTenant({ error, exchange, history, texts, plain }: Facts): Explanation | undefined {
  const { code = '' } = error
  const calls = Object.hasOwn(CALLS, code) ? CALLS[code] : undefined
  if (calls === undefined || !isAccountServer(error, exchange)) return undefined
  const address = tenantAddress(exchange.url)
  const parent = sentField(exchange, 'parent_id')
  if (address === undefined || address.rest !== '' || parent === undefined) return undefined
  const { base, tenant, url } = address
  const target = `${base}/tenants/${inAddress(parent)}`
  const version = latestVersion(tenant, exchange, history)
  const move: Move = {
    tenant: url,
    target,
    enable: put(target, { enabled: true }, versionOfTarget()),
    repeat: put(url, { parent_id: parent }, version),
    elsewhere: put(url, { parent_id: OTHER_TARGET }, version),
  }
  return withCalls(plain(), calls(move), texts)

  function versionOfTarget(): string {
    return history.versionOf(parent ?? '', exchange.endedAt ?? exchange.startedAt) ?? UNKNOWN_VERSION
  }
}
