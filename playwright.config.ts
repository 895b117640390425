import { defineConfig } from 'playwright/test'

/** Their tests have one page after another in one tab: a new tab takes Chromium more than a second of work each time. */
const ordinary = (name: string) => ({
  name,
  testDir: `tests/${name}`,
  testMatch: '**/*.spec.ts',
  use: { reuseContext: true },
})
const e2e = (name: 'chromium' | 'firefox') => ({
  name,
  testDir: 'tests/e2e',
  testMatch: '**/*.scenario.ts',
  // None of its own: a poll, too, may last as long as its test.
  expect: { timeout: 0 },
  ...(name === 'firefox' ? { grep: /@both|@firefox/ } : { grepInvert: /@firefox/ }),
})

/**
 * How long a test may take, in ms, and so whatever the test waits for. The limit is for tests that hang: a busy machine may be
 * slow.
 */
const LIMIT = 300_000

/** No retries and no sleeps: a test that fails now and then is a bug in us. */
export default defineConfig({
  outputDir: '.output/test-results',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: LIMIT,
  expect: { timeout: LIMIT },
  reporter: [['list'], ['json', { outputFile: '.output/playwright.json' }]],
  projects: [ordinary('compliance'), ordinary('highlight'), ordinary('panel'), e2e('chromium'), e2e('firefox')],
})
