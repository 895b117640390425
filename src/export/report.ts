import type { Texts } from '../base/texts.ts'
import type { Explanation } from '../catalog/explanation.ts'
import { codeText, headline } from '../catalog/headline.ts'
import { operationOf } from '../catalog/operation-of.ts'
import { serviceOf } from '../catalog/services.ts'
import type { Verdict } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { codeBlock, inlineCode } from './markdown.ts'
import { mask } from './mask.ts'
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
 * A short report in Markdown to paste into a ticket: what failed, what it means, the request, the server's own words and
 * the time. Mail addresses, tokens and ids are masked. No text of the server can break out of its place. Never throws.
 */
export function toReport({ exchange, verdict, explanation }: Reported, texts: Texts): string {
  const title = explanation ? headline(verdict, explanation) : `${exchange.method} ${exchange.status ?? ''}`.trim()
  const code = codeText(verdict)
  const word = verdict.kind === 'failed' && verdict.status === undefined ? verdict.network : undefined
  const operation = operationOf(exchange.method, exchange.url, texts)?.text
  const service = serviceOf(exchange.url, texts)
  const facts = [
    operation ? `- ${texts('export_report_operation')}: ${operation}` : '',
    service ? `- ${texts('export_report_service')}: ${service}` : '',
    fact(texts('export_report_request'), `${exchange.method} ${exchange.url}`),
    exchange.status ? fact(texts('export_report_status'), String(exchange.status)) : '',
    code ? fact(texts('export_report_code'), code) : '',
    word ? fact(texts('export_report_browser'), word) : '',
    fact(texts('export_report_time'), `${utcTime(exchange.startedAt)} (${localTime(exchange.startedAt)})`, false),
  ]
  const words = 'text' in exchange.body ? mask(exchange.body.text).slice(0, WORDS_LIMIT) : ''
  return [
    `### ${oneLine(mask(title))}`,
    explanation ? mask(explanation.happened) : '',
    facts.filter(Boolean).join('\n'),
    words ? `${texts('export_report_words')}\n\n${codeBlock(words)}` : '',
    texts('export_report_masked'),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function fact(name: string, value: string, masked = true): string {
  return `- ${name}: ${inlineCode(masked ? mask(value) : value)}`
}

/** Markdown's own signs in a title lose their meaning behind a backslash. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
}
