import type { Texts } from '../../base/texts.ts'
import { correlationIds, REQUEST_ID } from '../correlation-ids.ts'
import type { HarCreator, HarFile } from '../har/har-file.ts'
import { type HarSource, harEntry, harFile } from '../har/to-har.ts'
import { escaped, inlineCode } from '../markdown.ts'
import type { Masker } from '../mask.ts'
import { toReport } from '../report.ts'
import { localTime, utcTime } from '../time.ts'
import { createPersonalValues, type PersonalKind, type PersonalValue } from './personal-values.ts'

export interface Bundle {
  /** Everything that names somebody, with what stands for it; tokens, too. */
  readonly values: readonly PersonalValue[]
  /** The file, with the values of these kinds left as they are. Tokens never are. */
  readonly file: (kept: ReadonlySet<PersonalKind>) => HarFile
}

/**
 * A HAR file of `calls`, the failure last, whose comment is a report in Markdown. Secrets were dropped when the calls were
 * recorded; each personal value is masked alike in all of the file. Never throws.
 */
export function createBundle(calls: readonly HarSource[], creator: HarCreator, texts: Texts): Bundle {
  const write = (masker: Masker): HarFile => {
    const entries = calls.map((call) => harEntry(call, texts, masker))
    const { log } = harFile(entries, creator, calls[0], masker)
    return { log: { ...log, comment: reportOf(calls, texts, masker) } }
  }
  const ids = calls.flatMap(({ exchange }) => correlationIds(exchange).map(({ value }) => value))
  const personal = createPersonalValues(new Set(ids.filter((id) => REQUEST_ID.test(id))))
  const file = (kept: ReadonlySet<PersonalKind>) =>
    write(personal.masker(new Set([...kept].filter((kind) => kind !== 'token'))))
  write(personal.finder)
  file(new Set())
  return { values: personal.found(), file }
}

/** "console-lens-support-2026-11-27-1006.har", by the reader's own clock. `at`: epoch ms. */
export function bundleName(at: number): string {
  return `console-lens-support-${localTime(at).slice(0, 16).replace(' ', '-').replace(':', '')}.har`
}

function reportOf(calls: readonly HarSource[], texts: Texts, masker: Masker): string {
  const failure = calls.at(-1)
  const lines = calls.map((call, i) => {
    const { exchange, code, operation } = call
    const { method, url, status, startedAt } = exchange
    const ids = correlationIds(exchange).map(({ name, value }) => {
      return `${name} ${inlineCode(REQUEST_ID.test(value) ? value : masker.mask(value))}`
    })
    const facts = [
      `${utcTime(startedAt)} (${localTime(startedAt)})`,
      String(status ?? '—'),
      escaped(masker.mask(code)),
      operation?.text ?? '',
      inlineCode(masker.mask(`${method} ${url}`)),
      ...ids,
    ]
    return `${i + 1}. ${facts.filter(Boolean).join(' · ')}`
  })
  const report = failure ? toReport(failure, texts, masker) : ''
  return `${report}\n${texts('export_bundle_calls', String(calls.length))}\n\n${lines.join('\n')}\n`
}
