import type { Finding, Verdict } from './finding.ts'

const WORDS: Readonly<Record<Verdict, string>> = {
  kept: 'kept',
  noise: 'over, within the noise',
  broken: 'BROKEN',
  told: '',
}

const HEAD = ['what', 'measured', 'without extension', 'budget', 'verdict']

/** The findings as a Markdown table whose columns also stand under each other in a terminal. Ends with a new line. */
export const table = (findings: readonly Finding[]): string => {
  const lines = findings.map((f) => [f.what, f.measured, f.without, f.budget, WORDS[f.verdict]])
  const widths = HEAD.map((_, n) => Math.max(...[HEAD, ...lines].map((line) => line[n]?.length ?? 0)))
  const draw = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |\n`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |\n`
  return draw(HEAD) + rule + lines.map(draw).join('')
}
