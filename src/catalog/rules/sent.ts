import { type BodyNode, readTree } from '../../classify/body-tree.ts'
import { BODY_PLACEHOLDER, bodyToSend } from '../../correlate/body-to-send.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { type PlannedCall, versionInJson, versionInQuery } from './planned-call.ts'

const QUERY_VERSION = /([?&]version=)([^&#]+)/
const VERSION_FIELDS = /("version"\s*:\s*)("(?:[^"\\]|\\.)*"|[-+.\w]+)/g

/** A top-level field of the request's JSON body, as it was sent; undefined where that is not known. */
export function sentField(exchange: Exchange, name: string): string | undefined {
  const node = sentTree(exchange)?.members.get(name)
  return node?.closed && (node.kind === 'string' || node.kind === 'bare') && node.text !== '' ? node.text : undefined
}

/** The version that the request named, in its query or its body; undefined where none is known. */
export function sentVersion(exchange: Exchange): string | undefined {
  const inQuery = QUERY_VERSION.exec(exchange.url)?.[2]
  return inQuery === undefined ? sentField(exchange, 'version') : decoded(inQuery)
}

/** Whether the request's body is known to its end, so that what is missing there was not sent. */
export function isSentWhole({ requestBody }: Exchange): boolean {
  if (requestBody === undefined) return false
  return 'text' in requestBody ? !requestBody.truncated : requestBody.reason === 'empty'
}

/** The same request once more, to its own address or to `url`. */
export function sameRequest(exchange: Exchange, url: string = exchange.url): PlannedCall {
  const body = bodyToSend(exchange)
  return { method: exchange.method, url, ...(body === undefined ? {} : { body }) }
}

/** The same request, naming `version` where it named another or none. */
export function sentWithVersion(exchange: Exchange, version: string): PlannedCall {
  const { url } = exchange
  const same = sameRequest(exchange)
  const inQuery = versionInQuery(version)
  if (QUERY_VERSION.test(url)) {
    return { ...same, url: url.replace(QUERY_VERSION, (_, name: string) => name + inQuery), version }
  }
  if (same.body === undefined) {
    return { ...same, url: `${url}${url.includes('?') ? '&' : '?'}version=${inQuery}`, version }
  }
  return { ...same, body: versionedBody(exchange, same.body, version), version }
}

/** Where several fields have the name, the text does not tell which one to change. */
function versionedBody(exchange: Exchange, body: string, version: string): string {
  const isOnly = body.match(VERSION_FIELDS)?.length === 1 && sentField(exchange, 'version') !== undefined
  if (!isOnly) return BODY_PLACEHOLDER
  return body.replace(VERSION_FIELDS, (_, name: string) => name + versionInJson(version))
}

function sentTree({ requestBody }: Exchange): BodyNode | undefined {
  if (requestBody === undefined || !('text' in requestBody)) return undefined
  const root = readTree(requestBody.text, !requestBody.truncated)
  return root?.kind === 'object' ? root : undefined
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
