import { apiPath } from './api-paths.ts'
import { exec } from './pristine-natives.ts'

/** Longer answers are data, not reports of an error. Bytes on the wire. */
export const EMBEDDED_ERROR_LIMIT = 65_536

const SERVICES: ReadonlySet<string> = new Set([
  'task_manager',
  'policy_management',
  'resource_management',
  'dr',
  'vault_manager',
])
/** The account server's lists end in a word: `/tenants`, `/tenants/{id}/usages`; single objects end in their id. */
const LIST = /^[a-z][a-z_]*$/
const JSON_TYPE = /^\s*application\/(?:[\w.-]+\+)?json\b/i

/** Non-empty keys under which a successful answer tells of a failure, or the result code of a task. */
const SIGN =
  /"(?:(?:error|errors|issues|_issues)"\s*:\s*(?:\{\s*"|\[\s*[{["])|code"\s*:\s*"(?:error|warning|cancelled|abandoned|timedout)")/

/** The fields of an answer's head that decide whether to read the body. */
export interface AnswerHead {
  /** `content-type`, '' for none. */
  readonly contentType: string
  /** `content-length` in bytes; undefined for none. */
  readonly length: number | undefined
}

/** Whether an answer is JSON of a known size under the limit. */
export function isSmallJson({ contentType, length }: AnswerHead): boolean {
  return length !== undefined && length > 0 && length < EMBEDDED_ERROR_LIMIT && exec(JSON_TYPE, contentType) !== null
}

/** Whether the body of a successful answer may tell of a failure inside it, judged by its head alone. */
export function mayEmbedError({ url, ...head }: AnswerHead & { readonly url: string }): boolean {
  if (!isSmallJson(head)) return false
  const [api, service = '', ...rest] = apiPath(url)
  if (api !== 'api' || rest.length === 0) return false
  return SERVICES.has(service) || (service === '2' && exec(LIST, rest.at(-1) ?? '') !== null)
}

/** Whether the text of such a body shows a sign of an error. A body without a sign is not kept. */
export function showsEmbeddedError(text: string): boolean {
  return exec(SIGN, text) !== null
}
