import { oneLine } from '../../base/one-line.ts'
import type { Texts } from '../../base/texts.ts'
import type { Explanation, StepCall } from '../explanation.ts'

/** Placeholder for an unknown version. */
export const UNKNOWN_VERSION = '<version>'

/** A call for a step, before it is put into words. */
export interface PlannedCall extends StepCall {
  /** The version of an object that the call names, or `UNKNOWN_VERSION`; missing where it names none. */
  readonly version?: string
}

/** A read of `url`. */
export function get(url: string): PlannedCall {
  return { method: 'GET', url }
}

/** An update of the object at `url`, which has `version`. */
export function put(url: string, fields: object, version = UNKNOWN_VERSION): PlannedCall {
  const body = `${JSON.stringify(fields).slice(0, -1)},"version":${versionInJson(version)}}`
  return { method: 'PUT', url, body, version }
}

/** A version as a JSON value: digits stay as written, however long. */
export function versionInJson(version: string): string {
  return version === UNKNOWN_VERSION || /^\d+$/.test(version) ? version : JSON.stringify(version)
}

/** A version as the value of a query parameter. */
export function versionInQuery(version: string): string {
  return version === UNKNOWN_VERSION ? version : inAddress(version)
}

/** Any text as a part of an address. Halves of surrogate pairs, which no address can hold, are dropped. */
export function inAddress(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ''))
}

/**
 * The explanation with a call for each of its steps; undefined in `calls` adds none. A step whose call names a version also
 * says where the version comes from.
 */
export function withCalls(
  explanation: Explanation,
  calls: readonly (PlannedCall | undefined)[],
  texts: Texts,
): Explanation {
  const steps = explanation.steps.map((step, index) => {
    const planned = calls[index]
    if (planned === undefined) return step
    const { version, ...call } = planned
    const isRead = calls.slice(0, index).some((other) => other?.method === 'GET' && other.url === addressOf(call))
    const note = noteOn(version, isRead, texts)
    return { text: note === '' ? step.text : `${step.text} ${note}`, call }
  })
  return { ...explanation, steps }
}

function noteOn(version: string | undefined, isRead: boolean, texts: Texts): string {
  if (version === undefined) return ''
  if (version !== UNKNOWN_VERSION) return texts('catalog_call_version_known', oneLine(version, 40))
  return isRead ? '' : texts('catalog_call_version_unknown')
}

function addressOf({ url }: StepCall): string {
  return url.replace(/\?.*$/s, '')
}
