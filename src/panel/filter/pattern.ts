import type { PatternFault } from './query.ts'

const LONGEST = 200
const MOST_REPEATS = 2
const MOST_OPTIONAL = 4
/** By the number of its repeats: each multiplies the ways to try by the length of the text. */
const SEES = [4000, 2000, 500]
/** An atom with what repeats it; anchors take no room, so what is before them still touches what is behind. */
const PART =
  /(\\[1-9]|\\k<)|(\((?:\?(?:<?[=!]|<[^>]*>|:)?)?)|(\)|(?:\\.|\[(?:\\.|[^\]\\])*\]|.))([*+?]|\{\d+,?\d*\})?\??/gsy
/** It repeats, but in one way only. */
const EXACTLY = /^\{\d+\}$/
const ANCHOR = /^(?:[\^$]|\\[bB])$/

/** An expression that takes a moment at most for any row. */
export interface Pattern {
  /** Without case. */
  readonly expression: RegExp
  /** It is shown no more than so many characters of a row. */
  readonly sees: number
}

/** The expression, or why it is not run. */
export function readPattern(source: string): Pattern | PatternFault {
  if (source.length > LONGEST) return 'long'
  try {
    const expression = new RegExp(source, 'i')
    const sees = SEES[repeatsOf(source)]
    return sees === undefined ? 'slow' : { expression, sees }
  } catch {
    return 'unreadable'
  }
}

interface Group {
  /** Whether a repeat stood right before it. */
  readonly before: boolean
  /** Something in it repeats, or it has a choice: repeated as a whole, it could match the same text in many ways. */
  inner: boolean
  /** Whether one of its choices ends with a repeat. */
  ends: boolean
}

/**
 * How often something repeats without a limit; infinity where there could be too many ways to try: a repeat in a
 * repeat, repeats side by side, many of them, or one that refers back. Says so of some that would be quick.
 */
function repeatsOf(source: string): number {
  const groups: Group[] = [{ before: false, inner: false, ends: false }]
  let repeats = 0
  let optional = 0
  let after = false
  for (const [, back, open, atom = '', repeat = ''] of source.matchAll(PART)) {
    const group = groups.at(-1)
    if (back || !group) return Number.POSITIVE_INFINITY
    if (open) {
      groups.push({ before: after, inner: false, ends: false })
      continue
    }
    if (ANCHOR.test(atom)) continue
    if (atom === '|') {
      group.ends ||= after
      group.inner = true
      after = group.before
      continue
    }
    const closes = atom === ')'
    if (closes) groups.pop()
    const inner = closes && group.inner
    const touches = after || (closes && (group.ends || group.before))
    const outer = groups.at(-1)
    if (outer) outer.inner ||= inner
    if (inner && repeat !== '' && repeat !== '?') return Number.POSITIVE_INFINITY
    if (repeat === '' || EXACTLY.test(repeat)) {
      after = closes && (after || group.ends)
      continue
    }
    if (repeat === '?') optional++
    else repeats++
    if (touches || repeats > MOST_REPEATS || optional > MOST_OPTIONAL) return Number.POSITIVE_INFINITY
    if (outer) outer.inner = true
    after = true
  }
  return repeats
}
