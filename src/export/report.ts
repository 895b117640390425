import type { Texts } from '../base/texts.ts'
import type { Explanation } from '../catalog/explanation.ts'
import { operationOf } from '../catalog/operations/operation-of.ts'
import { serviceOf } from '../catalog/services/service-of.ts'
import { codeText, headline } from '../catalog/words/headline.ts'
import { errorOf, type Verdict } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { correlationIds, REQUEST_ID } from './correlation-ids.ts'
import { codeBlock, escaped, inlineCode } from './markdown.ts'
import { createMasker, type MaskedKind, type Masker } from './mask.ts'
import { maskBody } from './mask-body.ts'
import { localTime, utcTime } from './time.ts'

/** An exchange with what it means. */
export interface Reported {
  readonly exchange: Exchange
  readonly verdict: Verdict
  readonly explanation: Explanation | undefined
}

/** The server's own words are cut here; a report is for reading. Characters. */
export const WORDS_LIMIT = 2000

/**
 * A report in Markdown to paste into a ticket: what failed, what it means and what to do, the request, the ids by which
 * the vendor finds it, the server's own words and the time. Mail addresses, fields of persons, tokens and ids of objects
 * are masked, and it says how many. No text of the server can break out of its place. Never throws.
 */
export function toReport(
  { exchange, verdict, explanation }: Reported,
  texts: Texts,
  masker: Masker = createMasker(),
): string {
  const { mask, masked } = masker
  const fact = (name: string, value: string | undefined) => (value ? `- ${name}: ${inlineCode(value)}` : '')
  const plain = (text: string) => escaped(mask(text))
  const error = errorOf(verdict)
  const word = verdict.kind === 'failed' && verdict.status === undefined ? verdict.network : undefined
  const operation = operationOf(exchange.method, exchange.url, texts)?.text
  const service = serviceOf(exchange.url, texts)
  const facts = [
    operation ? `- ${texts('export_report_operation')}: ${operation}` : '',
    service ? `- ${texts('export_report_service')}: ${service}` : '',
    fact(texts('export_report_request'), mask(`${exchange.method} ${exchange.url}`).trim()),
    fact(texts('export_report_status'), exchange.status ? String(exchange.status) : ''),
    fact(texts('export_report_code'), mask(codeText(verdict))),
    fact(texts('export_report_domain'), mask(error?.domain ?? '')),
    fact(texts('export_report_browser'), mask(word ?? '')),
    ...correlationIds(exchange).map(({ name, value }) => fact(name, REQUEST_ID.test(value) ? value : mask(value))),
    fact(texts('export_report_time'), timeOf(exchange)),
  ]
  const steps = explanation?.steps.map(({ text }, i) => `${i + 1}. ${plain(text)}`) ?? []
  const body = 'text' in exchange.body ? maskBody(exchange.body.text, masker) : ''
  const words = body.length > WORDS_LIMIT ? `${body.slice(0, WORDS_LIMIT)}…` : body
  return [
    `### ${plain(titleOf({ exchange, verdict, explanation }))}`,
    explanation ? plain(`${explanation.happened} ${explanation.why}`.trim()) : '',
    facts.filter(Boolean).join('\n'),
    steps.length > 0 ? `${texts('export_report_steps')}\n\n${steps.join('\n')}` : '',
    words ? `${texts('export_report_words')}\n\n${codeBlock(words)}` : '',
    maskedLine(masked(), texts),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

/** A status that is only supposed, of a pasted body, is not in the exchange, and not told. */
function titleOf({ exchange, verdict, explanation }: Reported): string {
  if (!explanation) return `${exchange.method} ${exchange.status ?? ''}`.trim()
  if (exchange.status !== undefined) return headline(verdict, explanation)
  const code = codeText(verdict)
  return code === '' || explanation.title.includes(` ${code} `) ? explanation.title : `${code} ${explanation.title}`
}

/** 0 stands for a time that is not known. */
function timeOf({ startedAt }: Exchange): string {
  return startedAt > 0 ? `${utcTime(startedAt)} (${localTime(startedAt)})` : ''
}

function maskedLine(counts: Readonly<Record<MaskedKind, number>>, texts: Texts): string {
  const kinds = (['mail', 'person', 'token', 'id'] as const).filter((kind) => counts[kind] > 0)
  if (kinds.length === 0) return texts('export_report_nothing_masked')
  const list = kinds.map((kind) => texts(`export_report_masked_${kind}`, String(counts[kind])))
  return texts('export_report_masked', list.join(', '))
}
