import { defineConfig } from 'playwright/test'

const ordinary = (name: string) => ({ name, testDir: `tests/${name}`, testMatch: '**/*.spec.ts' })
const e2e = (name: 'chromium' | 'firefox') => ({
  name,
  testDir: 'tests/e2e',
  testMatch: '**/*.scenario.ts',
  // None of its own: a poll, too, may last as long as its test.
  expect: { timeout: 0 },
  ...(name === 'firefox' ? { grep: /@both|@firefox/ } : { grepInvert: /@firefox/ }),
})

/**
 * No retries and no sleeps: a test that fails now and then is a bug in us. The one limit is for tests that hang; a busy
 * machine may be slow.
 */
export default defineConfig({
  outputDir: '.output/test-results',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 300_000,
  reporter: [['list'], ['json', { outputFile: '.output/playwright.json' }]],
  projects: [ordinary('compliance'), ordinary('highlight'), ordinary('panel'), e2e('chromium'), e2e('firefox')],
})
