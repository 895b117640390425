import type { Exchange } from '../correlate/exchange.ts'

/** What the other exchanges of a tab tell about one of them. Pure: it knows nothing but the exchanges it was made from. */
export interface History {
  /** The newest version of the account server's object `id` that an answer before `before` (epoch ms) carried. */
  readonly versionOf: (id: string, before: number) => string | undefined
  /** The exchange that first showed that the session had ended, where `exchange` only comes after it. */
  readonly lapseBefore: (exchange: Exchange) => Exchange | undefined
}

/** For an exchange that is looked at alone. */
export const NO_HISTORY: History = { versionOf: () => undefined, lapseBefore: () => undefined }
