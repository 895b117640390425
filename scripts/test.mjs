// `npm test`: sets itself up, runs everything and ends with "N passed, N failed". Plain JavaScript without imports
// from npm: on a fresh clone nothing is installed when it starts.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { setup } from './setup/setup.mjs'

const OUT = '.output'

/** @param {string} file @returns {{passed: number, failed: number} | undefined} Vitest's own report */
function vitestCount(file) {
  if (!existsSync(file)) return undefined
  const { numPassedTests, numTotalTests, success } = JSON.parse(readFileSync(file, 'utf8'))
  const failed = numTotalTests - numPassedTests
  return { passed: numPassedTests, failed: success ? failed : Math.max(failed, 1) }
}

/** @param {string} file @returns {{passed: number, failed: number} | undefined} Playwright's own report */
function playwrightCount(file) {
  if (!existsSync(file)) return undefined
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }
}

/** @type {readonly {name: string, run: string, count?: () => {passed: number, failed: number} | undefined}[]} */
const STEPS = [
  { name: 'format and lint', run: 'npm run --silent lint' },
  { name: 'types', run: 'npm run --silent types' },
  { name: 'unused code and dependencies', run: 'npm run --silent knip' },
  { name: 'build for Chrome and Firefox', run: 'npm run --silent build' },
  { name: 'extension lint', run: 'npm run --silent lint:extension' },
  {
    name: 'unit tests',
    run: `npm run --silent test:unit -- --reporter=default --reporter=json --outputFile.json=${OUT}/vitest.json`,
    count: () => vitestCount(`${OUT}/vitest.json`),
  },
  {
    name: 'compliance, highlight, panel and end-to-end tests',
    run: 'npm run --silent test:browser',
    count: () => playwrightCount(`${OUT}/playwright.json`),
  },
]

await setup({ firefox: true })
mkdirSync(OUT, { recursive: true })
for (const file of ['vitest.json', 'playwright.json']) rmSync(`${OUT}/${file}`, { force: true })

let passed = 0
let failed = 0
for (const step of STEPS) {
  console.log(`\n=== ${step.name}`)
  const { status } = spawnSync(step.run, { shell: true, stdio: 'inherit' })
  const counted = step.count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  passed += counted.passed
  failed += status === 0 ? counted.failed : Math.max(counted.failed, 1)
  if (status !== 0) console.log(`--- failed: ${step.name}`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
