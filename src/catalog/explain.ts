import type { Texts } from '../base/texts.ts'
import type { ParsedError, Verdict } from '../classify/verdict.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { httpSubject } from './codes/http.ts'
import { networkSubject } from './codes/network.ts'
import { sessionLapsed } from './codes/session-lapsed.ts'
import { explainFailure } from './explain-failure.ts'
import type { Explanation } from './explanation.ts'
import { type History, NO_HISTORY } from './history/history.ts'
import { explainNotice, unseen } from './notices.ts'
import { explainByRules } from './rules/index.ts'
import { render } from './words/render.ts'

type Failed = Extract<Verdict, { kind: 'failed' }>

const NO_ERROR: ParsedError = { shape: 'empty', context: {}, lenient: false }

/**
 * The door of this room: what the user reads about an exchange, for every failure, notice and unseen end, and for a success
 * with a status of 200 to 299. Undefined for a running exchange, and for redirects and the like, which need no words.
 *
 * Everything in this room is pure and never throws, whatever a server sends (`tests/unit/catalog/fuzz`).
 */
export function explain(
  verdict: Verdict,
  exchange: Exchange,
  texts: Texts,
  history: History = NO_HISTORY,
): Explanation | undefined {
  switch (verdict.kind) {
    case 'pending':
      return undefined
    case 'ok':
      if (verdict.status < 200 || verdict.status > 299) return undefined
      return render(httpSubject(verdict.status, exchange.method, texts), exchange, texts)
    case 'unknown':
      return render(unseen, exchange, texts)
    case 'notice':
      return explainNotice(verdict, exchange, texts)
    case 'failed': {
      const error = verdict.status === undefined ? NO_ERROR : verdict.error
      const plain = () => withoutRules(verdict, exchange, texts)
      return explainByRules({ status: verdict.status, error, exchange, history, texts, plain }) ?? plain()
    }
  }
}

function withoutRules(verdict: Failed, exchange: Exchange, texts: Texts): Explanation {
  if (verdict.status !== undefined) return explainFailure(verdict.status, verdict.error, exchange, texts)
  if (verdict.network === undefined) return render(sessionLapsed, exchange, texts)
  return render(networkSubject(verdict.network, exchange), exchange, texts)
}
