import { originOf } from '../../base/origin-of.ts'
import type { Texts } from '../../base/texts.ts'
import type { Operation } from '../../catalog/operations/operation-of.ts'
import { serviceOf } from '../../catalog/services/service-of.ts'
import { errorOf } from '../../classify/verdict.ts'
import { type Phases, timingsOf } from '../../observe/phases.ts'
import { createMasker, type Masker } from '../mask.ts'
import type { Reported } from '../report.ts'
import { utcTime } from '../time.ts'
import type { HarCreator, HarFile, OwnEntry } from './har-file.ts'
import { harRequest, harResponse, keptFields } from './har-parts.ts'

/** A request with what it means, as the list has it. */
export interface HarSource extends Reported {
  readonly operation: Operation | undefined
  /** `error.code` as the Code column shows it; "" where there is none. */
  readonly code: string
  /** How long each phase took, where DevTools knew it. */
  readonly phases?: Phases | undefined
}

const PAGE = 'page_1'

/** A HAR 1.2 file of these entries, in their order. `creator`: who writes the file; `first`: the first of the requests. */
export function harFile(
  entries: readonly OwnEntry[],
  creator: HarCreator,
  first: HarSource | undefined,
  { mask }: Masker = createMasker(),
): HarFile {
  const { startedAt = 0, url = '' } = first?.exchange ?? {}
  const page = {
    startedDateTime: timeText(startedAt),
    id: PAGE,
    title: mask(originOf(url) ?? ''),
    pageTimings: { onContentLoad: -1, onLoad: -1 },
  } as const
  return { log: { version: '1.2', creator, pages: [page], entries } }
}

/**
 * The entry of one request. Secrets were dropped when it was recorded; mail addresses, tokens and ids of objects are
 * masked as in a report.
 */
export function harEntry(source: HarSource, texts: Texts, masker: Masker = createMasker()): OwnEntry {
  const { exchange } = source
  const { startedAt, endedAt } = exchange
  const { time, timings } = timingsOf(source.phases, Math.max(0, (endedAt ?? startedAt) - startedAt))
  return {
    pageref: PAGE,
    startedDateTime: timeText(startedAt),
    time,
    request: harRequest(exchange, masker),
    response: harResponse(exchange, masker),
    cache: {},
    timings,
    ...keptFields(exchange, masker),
    ...meaningFields(source, texts, masker),
  }
}

/** What the request means, for the reader of the file. The panel explains an imported request anew. */
function meaningFields({ exchange, verdict, explanation, operation, code }: HarSource, texts: Texts, { mask }: Masker) {
  const { seenBy, cause, initiator, url } = exchange
  const domain = errorOf(verdict)?.domain
  const service = operation?.service ?? serviceOf(url, texts)
  return {
    ...(code && { _code: mask(code) }),
    ...(domain && { _errorDomain: mask(domain) }),
    ...(operation && { _operation: operation.text }),
    ...(service && { _service: service }),
    ...(explanation && {
      _title: mask(explanation.title),
      _meaning: mask(`${explanation.happened} ${explanation.why}`.trim()),
      _whatToDo: explanation.steps.map(({ text }) => mask(text)),
      _whoCanFix: explanation.whoText,
      _tryAgain: explanation.retryText,
    }),
    ...(cause && { _initiatedBy: cause }),
    ...(initiator && { _initiatorOrigin: mask(initiator) }),
    _seenBy: seenBy,
  }
}

/** A time that is not known, or that no date has, is written as 0. */
function timeText(at: number): string {
  return utcTime(at) || utcTime(0)
}
