import { EMBEDDED_ERROR_LIMIT, showsEmbeddedError } from '../observe/may-embed-error.ts'
import { type Finding, findIn } from './findings.ts'
import { trimmed } from './read-error.ts'
import { readJson, readNearlyJson } from './read-json.ts'
import { unquoted } from './unquoted.ts'
import type { ErrorReason, ParsedError, Parts } from './verdict.ts'

/** What a successful answer tells beside its data. */
export interface Inside {
  readonly reason: ErrorReason
  readonly error: ParsedError
  readonly parts?: Parts
}

/**
 * What the body of a success tells of something that failed, was cancelled, or deserves a warning. Undefined for plain data,
 * which costs one search for the signs. Takes time linear in the body's length.
 */
export function readSuccess(bodyText: string): Inside | undefined {
  if (bodyText.length > EMBEDDED_ERROR_LIMIT || !showsEmbeddedError(bodyText)) return undefined
  const text = trimmed(bodyText)
  if (!text.startsWith('{') && !text.startsWith('[')) return undefined
  const body = readJson(text) ?? readNearlyJson(text)
  const finding = body && findIn(body.root)
  if (finding === undefined) return undefined
  const error = unquoted({ ...finding.error, lenient: body?.lenient === true })
  return { reason: reasonOf(finding), error, ...(finding.parts ? { parts: finding.parts } : {}) }
}

function reasonOf({ level, by, parts }: Finding): ErrorReason {
  if (level === 'warning') return 'warning'
  if (level === 'cancelled') return 'task-cancelled'
  if (by === 'task') return 'task-failed'
  return by === 'error' && parts ? 'partial' : 'error-inside'
}
