import { decodeValue } from '../../observe/pristine-natives.ts'
import { type Masker, RULES } from '../mask.ts'
import { PLACE_FIELD } from '../person-fields.ts'

/** What a value says of somebody, or opens. */
export type PersonalKind = 'mail' | 'name' | 'place' | 'id' | 'token'

/** In the order in which they are shown. Tokens open doors: they cannot be kept. */
export const PERSONAL_KINDS = ['mail', 'name', 'place', 'id', 'token'] as const satisfies readonly PersonalKind[]

/** A value, and what stands for it wherever it stands. */
export interface PersonalValue {
  readonly kind: PersonalKind
  readonly value: string
  readonly mark: string
}

export interface PersonalValues {
  /** Takes texts as they are, and remembers what is personal in them. */
  readonly finder: Masker
  /** What was masked, or kept, in the order in which it was found. */
  readonly found: () => readonly PersonalValue[]
  /** Puts the marks in, but for the values of the kinds that are `kept`. To be made when all has been found. */
  readonly masker: (kept: ReadonlySet<PersonalKind>) => Masker
}

/** Names that are told whole by their field only: one letter, a house number, would be found in any word. */
const TELLING = /[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]|\d{4}/u
/** Scripts that put no blanks between words: there a name is found in the middle of a text. */
const WORDLESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const MARK = /<(?:mail|name|place|id|token)-\d+>/

/**
 * Two rounds over the same texts: first all values are found, then each is masked alike everywhere, a name also where no
 * field tells that it is one. `whole`: ids that stay, since a request is found by them.
 */
export function createPersonalValues(whole: ReadonlySet<string>): PersonalValues {
  const values = new Map<string, { kind: PersonalKind; value: string; mark: string }>()
  const counts = { mail: 0, name: 0, place: 0, id: 0, token: 0 }

  const place = (told: PersonalKind, value: string) => {
    const kind = value.includes('@') ? 'mail' : told
    if (whole.has(value) && (kind === 'id' || kind === 'token')) return undefined
    const key = value.toLowerCase()
    const known = values.get(key)
    if (known) return known
    const made = { kind, value, mark: '' }
    values.set(key, made)
    return made
  }

  /** `kept` undefined: nothing is replaced, only found. */
  const maskerFor = (kept?: ReadonlySet<PersonalKind>): Masker => {
    const shown = (found: ReturnType<typeof place>, text: string) => {
      if (found === undefined || kept === undefined) return text
      // Numbered when it is needed: what is only found inside of a greater value never is.
      if (found.mark === '') {
        counts[found.kind] += 1
        found.mark = `<${found.kind}-${counts[found.kind]}>`
      }
      return kept.has(found.kind) ? text : found.mark
    }
    const count = (kind: PersonalKind) => (kept?.has(kind) ? 0 : counts[kind])
    const named = [...values.values()].filter(
      ({ kind, value }) => isNamed(kind) && !kept?.has(kind) && isTelling(value),
    )
    const spellings = new Map(named.flatMap(({ value }) => spelt(value).map((text) => [text.toLowerCase(), value])))
    const pattern = allOf(kept === undefined ? [] : [...spellings.keys()])
    return {
      mask: (text) =>
        text.replaceAll(pattern, (match: string, ...rest: unknown[]) => {
          const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>
          if (groups.mark !== undefined) return match
          if (groups.named !== undefined) {
            const value = spellings.get(match.toLowerCase()) ?? match
            return shown(values.get(value.toLowerCase()), match)
          }
          const rule = RULES.find((_, i) => groups[`rule${i}`] !== undefined)
          if (rule?.kind === 'person') {
            const [field = '', ...pair] = match.split('=')
            const raw = pair.join('=')
            return `${field}=${shown(place(PLACE_FIELD.test(field) ? 'place' : 'name', decodeValue(raw)), raw)}`
          }
          if (!rule) return match
          return shown(place(rule.kind, match.includes('@') ? match : decodedMail(match)), match)
        }),
      person: (value, field) => shown(place(PLACE_FIELD.test(field) ? 'place' : 'name', value), value),
      masked: () => ({
        mail: count('mail'),
        person: count('name') + count('place'),
        token: count('token'),
        id: count('id'),
      }),
    }
  }
  return { finder: maskerFor(), found: () => [...values.values()].filter(({ mark }) => mark !== ''), masker: maskerFor }
}

function isNamed(kind: PersonalKind): boolean {
  return kind === 'name' || kind === 'place'
}
function isTelling(value: string): boolean {
  return TELLING.test(value)
}
function decodedMail(match: string): string {
  return match.includes('%40') ? decodeValue(match) : match
}

/** As it may stand in an address, too. */
function spelt(value: string): readonly string[] {
  try {
    const encoded = encodeURIComponent(value)
    return [...new Set([value, encoded, encoded.replaceAll('%20', '+')])]
  } catch {
    return [value]
  }
}

/** Marks, mail addresses, the names, then what the other rules find: at each place the first of them counts. */
function allOf(names: readonly string[]): RegExp {
  const rules = RULES.map(({ pattern }, i) => `(?<rule${i}>${pattern.source})`)
  const mails = RULES.filter(({ kind }) => kind === 'mail').length
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(literal)
  const named = longestFirst.length > 0 ? [`(?<named>${longestFirst.join('|')})`] : []
  const parts = [`(?<mark>${MARK.source})`, ...rules.slice(0, mails), ...named, ...rules.slice(mails)]
  return new RegExp(parts.join('|'), 'giu')
}

function literal(text: string): string {
  const escaped = text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`)
  const before = isWord(text.slice(0, 1)) ? '(?<![\\p{L}\\p{N}])' : ''
  const after = isWord(text.slice(-1)) ? '(?![\\p{L}\\p{N}])' : ''
  return `${before}${escaped}${after}`
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char) && !WORDLESS.test(char)
}
