import { resolve } from 'node:path'
import process from 'node:process'
import { startConsoleSite } from '../console-site/server.ts'
import type { Finding } from './finding.ts'
import type { Bench, Measure } from './measure.ts'
import { measures } from './measures/index.ts'
import { type Options, readOptions } from './options.ts'
import { table } from './table.ts'

const HELP = `npm run bench                       measure everything beside its budget; about ten minutes.
npm run bench -- --only=NAME,NAME   only some of:
${measures.map(({ name, about }) => `                                      ${name.padEnd(10)} ${about}`).join('\n')}
npm run bench -- --rounds=N         compare N times (7 when not given).
npm run bench -- --requests=N       send N requests through one tab (20,000 when not given).

Ends with 1 when a budget is broken by more than the noise of this very run.
`

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** A measure that cannot be taken keeps no budget. */
const take = async (measure: Measure, bench: Bench): Promise<readonly Finding[]> => {
  say(`${measure.name}: ${measure.about} …`)
  try {
    return await measure.run(bench)
  } catch (error) {
    say(String(error))
    return [{ what: measure.about, measured: 'could not be measured', without: '', budget: '', verdict: 'broken' }]
  }
}

const run = async ({ only, rounds, requests }: Options): Promise<boolean> => {
  const site = await startConsoleSite()
  const bench: Bench = { site, extension: resolve('dist/chrome'), rounds, requests, say }
  const findings: Finding[] = []
  try {
    for (const measure of measures)
      if (only.length === 0 || only.includes(measure.name)) {
        const found = await take(measure, bench)
        // A run that is broken off later has not been for nothing.
        for (const { what, measured, without, verdict } of found) say(`  ${what}: ${measured} (${without}), ${verdict}`)
        findings.push(...found)
      }
  } finally {
    await site.close()
  }
  process.stdout.write(`\n${table(findings)}`)
  return findings.every(({ verdict }) => verdict !== 'broken')
}

try {
  const names = measures.map(({ name }) => name)
  const options = readOptions(process.argv.slice(2), names)
  if (options.help) process.stdout.write(HELP)
  else if (!(await run(options))) process.exitCode = 1
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
