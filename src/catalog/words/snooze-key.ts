import type { Verdict } from '../../classify/verdict.ts'
import type { Explanation } from '../explanation.ts'
import { codeText } from './headline.ts'

/** A code that the user does not want cards for again. */
export interface SnoozedCode {
  /** Equal for every failure that means the same. */
  readonly key: string
  /** What the user saw: "1006 Attempt to delete non-disabled tenant". */
  readonly label: string
}

/** What "not for this code again" silences: every failure with this meaning; without a meaning, with this status and code. */
export function snoozeKey(verdict: Verdict, explanation: Explanation): SnoozedCode {
  const status = 'status' in verdict && verdict.status !== undefined ? String(verdict.status) : ''
  const code = codeText(verdict)
  const named = code === '' || explanation.title.includes(code)
  return {
    key: explanation.ref || [status, code].filter(Boolean).join(' ') || explanation.title,
    label: named ? explanation.title : `${code} ${explanation.title}`,
  }
}
