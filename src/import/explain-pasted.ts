import { oneLine } from '../base/one-line.ts'
import type { Texts } from '../base/texts.ts'
import { explain } from '../catalog/explain.ts'
import type { Explanation } from '../catalog/explanation.ts'
import { entriesFor } from '../catalog/reference.ts'
import { CODE_LIMIT } from '../catalog/words/headline.ts'
import { render, type Subject } from '../catalog/words/render.ts'
import { classify } from '../classify/classify.ts'
import { readError } from '../classify/read-error.ts'
import type { ParsedError, Verdict } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'
import type { Reported } from '../export/report.ts'

/** A pasted answer with what it means. */
export interface ExplainedPaste extends Reported {
  /** `unknown` where there is neither a status nor an error. */
  readonly verdict: Verdict
  /** The answer names no service, and its code was read as one of the account server. */
  readonly supposesAccountServer: boolean
}

/** Only the account server numbers its codes like this in an `error` object, and only it may leave the domain out. */
const PLATFORM_CODE = /^\d{4}$/
const ACCOUNT_SERVER = 'https://cloud.acronis.com/api/2/'
const STATUS = /^[45]\d\d\b/
/** Bodies that may be an error or may not. */
const UNSHAPED: ReadonlySet<string> = new Set(['text', 'html', 'json'])
/** For an error whose status is not known: any one that says no more than that it failed. */
const SOME_FAILURE = 400
/** Where services put what failed behind an answer of success. */
const INSIDE_SUCCESS: ReadonlySet<string> = new Set(['task', 'item', 'issues'])

const statusless: Subject = {
  row: { evidence: 'documented', who: 'unpublished', retry: 'unpublished', docs: [], steps: 2 },
  ref: '',
  textPrefix: 'decode_statusless',
}

/**
 * Classifies and explains a pasted answer. What the text leaves out is supposed where the rest gives reason to, and said;
 * a status that is not known is never spoken of. Pure, never throws.
 */
export function explainPasted(pasted: Exchange, texts: Texts): ExplainedPaste {
  const error = errorIn(pasted)
  const isPlatform = pasted.url === '' && error.domain === undefined && error.shape === 'wrapped'
  const supposesAccountServer = isPlatform && PLATFORM_CODE.test(error.code ?? '')
  const exchange = supposesAccountServer ? { ...pasted, finalUrl: ACCOUNT_SERVER } : pasted
  if (pasted.status !== undefined || pasted.state === 'failed') {
    const verdict = classify(exchange)
    return { exchange: pasted, verdict, explanation: explain(verdict, exchange, texts), supposesAccountServer }
  }
  return { exchange: pasted, ...withoutStatus(exchange, error, texts), supposesAccountServer }
}

function withoutStatus(
  exchange: Exchange,
  error: ParsedError,
  texts: Texts,
): { readonly verdict: Verdict; readonly explanation: Explanation | undefined } {
  const told = statusIn(error)
  if (told === undefined && !isError(error)) return { verdict: { kind: 'unknown' }, explanation: undefined }
  const inside = INSIDE_SUCCESS.has(error.shape) ? classify({ ...exchange, status: 200 }) : undefined
  if (inside && inside.kind !== 'ok') return { verdict: inside, explanation: explain(inside, exchange, texts) }
  const verdict = classify({ ...exchange, status: told ?? SOME_FAILURE })
  const explanation = explain(verdict, exchange, texts)
  const byStatus = explanation === undefined || explanation.ref === '' || explanation.ref === `http/${SOME_FAILURE}`
  if (told !== undefined || !byStatus) return { verdict, explanation }
  return { verdict, explanation: byCode(exchange, error, texts) ?? ownWords(exchange, error, texts) }
}

/** Whether the body has an error in it. Any text or page could be one, and without a status nothing tells. */
function isError({ shape, code, message, info }: ParsedError): boolean {
  return (code ?? message ?? info) !== undefined && !UNSHAPED.has(shape)
}

/** A status that the body itself names: as its code, or in the heading of a gateway's page. */
function statusIn({ shape, code, message }: ParsedError): number | undefined {
  const said = code ?? (shape === 'html' || shape === 'text' ? message : undefined)
  const found = STATUS.exec(said?.trim() ?? '')?.[0]
  return found === undefined || (code !== undefined && code !== found) ? undefined : Number(found)
}

/** A code of a service that the text does not name: the best of what it can mean. */
function byCode({ url }: Exchange, { code, domain }: ParsedError, texts: Texts): Explanation | undefined {
  return code === undefined || domain !== undefined || url !== '' ? undefined : entriesFor(code, texts)[0]?.explanation
}

function ownWords(exchange: Exchange, { code, domain }: ParsedError, texts: Texts): Explanation {
  const explanation = render(statusless, exchange, texts)
  if (code === undefined) return explanation
  const shown = oneLine(code, CODE_LIMIT)
  const of = oneLine(domain ?? '', CODE_LIMIT)
  const title = of ? texts('catalog_unlisted_domain_title', shown, of) : texts('catalog_unlisted_title', shown)
  return { ...explanation, title }
}

function errorIn({ body, headers }: Exchange): ParsedError {
  return readError('text' in body ? body.text : undefined, headers['content-type'] ?? '')
}
