import { oneLine } from '../../base/one-line.ts'
import { errorOf, type Verdict } from '../../classify/verdict.ts'
import type { Explanation } from '../explanation.ts'

/** Codes are short words; a longer text would push the rest of its line away. Characters. */
export const CODE_LIMIT = 60

/** What the column "Code" shows: the server's own code, "1006" or "NotFound", or "". */
export function codeText(verdict: Verdict): string {
  return oneLine(errorOf(verdict)?.code ?? '', CODE_LIMIT)
}

/** One line for a card: "400 · 1006 Attempt to delete non-disabled tenant". A failure without a status has its title only. */
export function headline(verdict: Verdict, explanation: Explanation): string {
  const { title } = explanation
  const status = 'status' in verdict && verdict.status !== undefined ? String(verdict.status) : ''
  const code = codeText(verdict)
  if (status === '') return title
  if (code === '' || code === status) return `${status} ${title}`
  return title.includes(` ${code} `) ? `${status} · ${title}` : `${status} · ${code} ${title}`
}
