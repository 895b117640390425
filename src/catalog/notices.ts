import { oneLine } from '../base/one-line.ts'
import type { Texts } from '../base/texts.ts'
import type { NoticeReason, Parts, Verdict } from '../classify/verdict.ts'
import { errorOf } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'
import type { CatalogRow } from './codes/catalog-row.ts'
import { explainFailure } from './explain-failure.ts'
import type { Explanation } from './explanation.ts'
import { render, type Subject } from './words/render.ts'

type Notice = Extract<Verdict, { kind: 'notice' }>

/** Length limit for the server's own words inside a sentence of ours. Characters. */
const WORDS_LIMIT = 160

const quiet = { evidence: 'observed', who: 'nobody', retry: 'unneeded', docs: [], steps: 0 } as const
const inside = { ...quiet, who: 'you', retry: 'inner', steps: 2 } as const

/**
 * What looks like a failure and is none, or a failure inside a success. Texts: `catalog_notice_<reason>_title`,
 * `_happened`, `_why`, `_step_n`; where items are counted `_count_…` ($1 of $2) or `_some_…` (at least $1) title and happened.
 */
const rows: Readonly<Record<NoticeReason, CatalogRow>> = {
  aborted: { ...quiet, retry: 'now' },
  'not-ready': { ...quiet, evidence: 'documented', retry: 'later' },
  'task-failed': inside,
  'task-cancelled': quiet,
  warning: { ...quiet, steps: 1 },
  partial: inside,
  'error-inside': inside,
  'sign-in-prompt': { ...quiet, evidence: 'documented', who: 'you', retry: 'after_change', steps: 1 },
}

/** An exchange whose end nobody saw. The texts say so, because a guess would pass for knowledge. */
export const unseen: Subject = {
  row: { ...quiet, who: 'you', retry: 'now', steps: 2 },
  ref: '',
  textPrefix: 'catalog_unseen',
}

/**
 * What a notice means. Where the catalog knows the code of the notice's error, that gives the cause and the steps.
 */
export function explainNotice(notice: Notice, exchange: Exchange, texts: Texts): Explanation {
  const own = render(subjectOf(notice), exchange, texts)
  const error = errorOf(notice)
  if (error === undefined) return own
  const known = explainFailure(notice.status ?? 0, error, exchange, texts)
  // The words for an HTTP status are about this request, which is not the one that failed.
  if (known.ref === '' || /^(?:http|framework)\//.test(known.ref)) return own
  const { who, whoText, links, evidence, ref } = known
  // For the same reason the steps lose their calls, which have the ids of this request.
  const steps = known.steps.map(({ text }) => ({ text }))
  // The code says what a sign-in asks for; for a failure inside an answer the notice's own title is better.
  const { title } = notice.reason === 'sign-in-prompt' ? known : own
  return { ...own, title, why: `${known.happened} ${known.why}`, steps, who, whoText, links, evidence, ref }
}

function subjectOf(notice: Notice): Subject {
  const { reason, status } = notice
  const parts = 'parts' in notice ? notice.parts : undefined
  const error = errorOf(notice)
  // The sentence around the server's words has its own full stop.
  const words = oneLine(error?.info ?? error?.message ?? error?.code ?? '', WORDS_LIMIT).replace(/\.$/, '')
  const textPrefix = `catalog_notice_${reason.replaceAll('-', '_')}`
  return {
    row: rows[reason],
    ref: `notice/${reason}`,
    textPrefix: textPrefix + counted(parts),
    sharedPrefix: textPrefix,
    values: [String(parts?.failed ?? ''), String(parts?.of ?? ''), words, String(status ?? '')],
  }
}

function counted(parts: Parts | undefined): '' | '_count' | '_some' {
  if (parts === undefined) return ''
  return parts.of === undefined ? '_some' : '_count'
}
