import { PERSON_PAIR } from './person-fields.ts'

// Each pattern begins only where a run of its characters begins, so that long hostile texts cost no more than their length.
const MAIL = /(?:(?<![\p{L}\p{N}.!$%*+^_~-])[\p{L}\p{N}.!$%*+^_~-]+|[^\s@])@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const MAIL_IN_URL = /(?<![\w.%+-])[\w.%+-]+%(?:25)*40[\w-]+(?:\.[\w-]+)+/gi
const BEARER = /\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi
const JWT = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g
const UUID = /\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi
/** Long, opaque and with a digit: keys and session ids. Words of that length have none. */
const OPAQUE = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{32,}(?![\w-])/gi
const NUMBER = /(?<![\w.…-])\d{4,}(\d{2})(?![\w.-])/g

/** In this order: what is a mail address is no token, and what is a token is no id. */
export const RULES = [
  { kind: 'mail', pattern: MAIL, mark: '<mail address>' },
  { kind: 'mail', pattern: MAIL_IN_URL, mark: '<mail address>' },
  { kind: 'person', pattern: PERSON_PAIR, mark: '$1=<personal data>' },
  { kind: 'token', pattern: BEARER, mark: '$1 <token>' },
  { kind: 'token', pattern: JWT, mark: '<token>' },
  { kind: 'id', pattern: UUID, mark: '$1-…' },
  { kind: 'token', pattern: OPAQUE, mark: '<token>' },
  { kind: 'id', pattern: NUMBER, mark: '…$1' },
] as const

export type MaskedKind = (typeof RULES)[number]['kind']

export interface Masker {
  readonly mask: (text: string) => string
  /** What takes the place of the text in a `field` that says who somebody is, or where. */
  readonly person: (value: string, field: string) => string
  /** How many of each kind it has masked so far. */
  readonly masked: () => Readonly<Record<MaskedKind, number>>
}

/**
 * Masks what may name a person or open a door: mail addresses, fields of persons, tokens, and ids, of which only a part stays, enough to
 * tell one from another. Counts what it masks. Text in, text out; never throws.
 */
export function createMasker(): Masker {
  const counts = { mail: 0, person: 0, token: 0, id: 0 }
  return {
    mask: (text) =>
      RULES.reduce((rest, { kind, pattern, mark }) => {
        counts[kind] += rest.match(pattern)?.length ?? 0
        return rest.replaceAll(pattern, mark)
      }, text),
    person() {
      counts.person += 1
      return '<personal data>'
    },
    masked: () => counts,
  }
}
