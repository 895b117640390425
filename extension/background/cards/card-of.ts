import { operationOf } from '../../../src/catalog/operations/operation-of.ts'
import { failureGroup } from '../../../src/catalog/words/failure-group.ts'
import { codeText, headline } from '../../../src/catalog/words/headline.ts'
import { snoozeKey } from '../../../src/catalog/words/snooze-key.ts'
import type { CardSection, FailureCard } from '../../../src/protocol/page-messages.ts'
import { texts } from '../../platform/texts.ts'
import type { Failure } from './failure.ts'

function sectionsOf({ explanation }: Failure): readonly CardSection[] {
  const { happened, why, steps, whoText, retryText } = explanation
  const sections = [
    { title: texts('panel_what_happened'), lines: [happened] },
    { title: texts('panel_why'), lines: [why] },
    { title: texts('panel_what_to_do'), lines: steps.map((step) => step.text) },
    { title: texts('panel_who'), lines: [whoText] },
    { title: texts('panel_try_again'), lines: [retryText] },
  ]
  return sections.map(({ title, lines }) => ({ title, lines: lines.filter(Boolean) })).filter((s) => s.lines.length > 0)
}

/** Of a call that the hook saw and no action caused: the page made it by itself. */
function unasked({ exchange }: Failure): Pick<FailureCard, 'unasked'> {
  return exchange.callId !== undefined && !exchange.cause ? { unasked: true } : {}
}

/** The card of a failure of the page's own origin. */
function ownCard(failure: Failure): FailureCard {
  const { exchange, verdict, explanation } = failure
  const title = headline(verdict, explanation)
  const { follows } = explanation
  return {
    id: exchange.id,
    headline: title,
    operation: operationOf(exchange.method, exchange.url, texts)?.text ?? '',
    advice: explanation.steps[0]?.text ?? '',
    sections: sectionsOf(failure),
    group: failureGroup(exchange, verdict, explanation),
    code: snoozeKey(verdict, explanation).label,
    ...(follows === undefined ? {} : { follows }),
    ...unasked(failure),
  }
}

/** The card of a failure in another origin's frame: its status and code. */
function strangersCard(failure: Failure): FailureCard {
  const { exchange, verdict, explanation } = failure
  const brief = [verdict.status, codeText(verdict)].filter(Boolean).join(' · ')
  // Without a status nothing came from the server: the title is ours alone.
  const title = brief || headline(verdict, explanation)
  const nothing = { operation: '', advice: '', sections: [] }
  return { id: exchange.id, headline: title, ...nothing, group: title, code: title, ...unasked(failure) }
}

/** What the page shows of a failure; `mayRead`: the page may read all of it. */
export function cardOf(failure: Failure, mayRead: boolean): FailureCard {
  return (mayRead ? ownCard : strangersCard)(failure)
}
