import { apiPath } from './api-paths.ts'
import { exec } from './pristine-natives.ts'

/** Longer answers are data, not a report of what went wrong. Bytes on the wire. */
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

/** Keys under which a successful answer tells of something that failed, with something in them, or a task's result. */
const SIGN =
  /"(?:(?:error|errors|issues|_issues)"\s*:\s*(?:\{\s*"|\[\s*[{["])|code"\s*:\s*"(?:error|warning|cancelled|abandoned|timedout)")/

/** The head of an answer, as far as it tells whether reading the body is worth it. */
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

/** Whether the text of such a body shows a sign of an error; without one it is the page's own business. */
export function showsEmbeddedError(text: string): boolean {
  return exec(SIGN, text) !== null
}
