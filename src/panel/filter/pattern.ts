import type { PatternFault } from './query.ts'

const LONGEST = 200
const MOST_REPEATS = 3
/** An atom with what repeats it; anchors take no room, so what is before them still touches what is behind. */
const PART =
  /(\\[1-9]|\\k<)|(\((?:\?(?:<?[=!]|<[^>]*>|:)?)?)|(\)|(?:\\.|\[(?:\\.|[^\]\\])*\]|.))([*+?]|\{\d+,?\d*\})?\??/gsy
const ANCHOR = /^(?:[\^$]|\\[bB])$/

/** The expression, without case, or why it is not run. Never throws. */
export function readPattern(source: string): RegExp | PatternFault {
  if (source.length > LONGEST) return 'long'
  try {
    const expression = new RegExp(source, 'i')
    return mayBeSlow(source) ? 'slow' : expression
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
 * Whether the expression could try too many ways: a repeat in a repeat, repeats side by side, many repeats, or one
 * that refers back. Says so of some that would be quick.
 */
function mayBeSlow(source: string): boolean {
  const groups: Group[] = [{ before: false, inner: false, ends: false }]
  let repeats = 0
  let after = false
  for (const [, back, open, atom = '', repeat] of source.matchAll(PART)) {
    const group = groups.at(-1)
    if (back || !group) return true
    if (open) {
      groups.push({ before: after, inner: false, ends: false })
      continue
    }
    let inner = false
    let touches = after
    if (atom === '|') {
      group.ends ||= after
      group.inner = true
      after = group.before
      continue
    }
    if (atom === ')') {
      groups.pop()
      inner = group.inner
      touches = after || group.ends || group.before
      after = after || group.ends
      const outer = groups.at(-1)
      if (outer) outer.inner ||= inner
    } else if (ANCHOR.test(atom)) continue
    else if (!repeat) after = false
    if (!repeat) continue
    repeats++
    if ((inner && repeat !== '?') || touches || repeats > MOST_REPEATS) return true
    const here = groups.at(-1)
    if (here) here.inner = true
    after = true
  }
  return false
}
