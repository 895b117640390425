import type { History } from '../../../src/catalog/history/history.ts'
import { type SnoozedCode, snoozeKey } from '../../../src/catalog/words/snooze-key.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { toReport } from '../../../src/export/report.ts'
import type { ReportPlace } from '../../../src/observe/observation.ts'
import { snooze, wake } from '../../../src/protocol/highlight-settings.ts'
import { readCardRequest } from '../../../src/protocol/schemas.ts'
import { highlightSettings } from '../../platform/settings.ts'
import { texts } from '../../platform/texts.ts'
import { consoleIn, type Failure, failureOf, mayPageRead } from './failure.ts'

/** Cards are in the top frame only, and so is whoever speaks for them. */
const TOP = 0

export interface CardRequestsDeps {
  /** The recorder's, once that has replayed what earlier lives stored. */
  readonly exchangeOf: (tabId: number, id: string) => Promise<Exchange | undefined>
  readonly historyOf: (tabId: number) => History
}

/** Undefined: it cannot be done. */
export type CardAnswer = string | true | undefined

async function reportOf(tabId: number, failure: Failure): Promise<CardAnswer> {
  const page = await consoleIn(tabId)
  return page !== undefined && mayPageRead(failure.exchange, page) ? toReport(failure, texts) : undefined
}

async function keep(code: SnoozedCode, snoozed: boolean): Promise<CardAnswer> {
  await highlightSettings.change((stored) => (snoozed ? snooze(stored, code) : wake(stored, code.key)))
  return true
}

/**
 * What the buttons of cards ask for. The page's side only names the failure; what it means, and so what is kept or told,
 * is worked out here. Undefined for a message of another kind.
 */
export function createCardRequests({ exchangeOf, historyOf }: CardRequestsDeps) {
  return {
    take: (message: unknown, { tabId, frameId }: ReportPlace): Promise<CardAnswer> | undefined => {
      const request = frameId === TOP ? readCardRequest(message) : undefined
      return (
        request &&
        exchangeOf(tabId, request.id).then((exchange) => {
          const failure = exchange && failureOf(exchange, historyOf(tabId))
          if (!failure) return undefined
          if (request.type === 'card-report') return reportOf(tabId, failure)
          return keep(snoozeKey(failure.verdict, failure.explanation), request.snoozed)
        })
      )
    },
  }
}
