import { defineConfig } from 'playwright/test'

const ordinary = (name: string) => ({ name, testDir: `tests/${name}`, testMatch: '**/*.spec.ts' })
const e2e = (name: 'chromium' | 'firefox') => ({
  name,
  testDir: 'tests/e2e',
  testMatch: '**/*.scenario.ts',
  ...(name === 'firefox' ? { grep: /@both|@firefox/ } : { grepInvert: /@firefox/ }),
})

/** No retries and no sleeps: a test that fails now and then is a bug in us. */
export default defineConfig({
  outputDir: '.output/test-results',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '.output/playwright.json' }]],
  projects: [ordinary('compliance'), ordinary('highlight'), ordinary('panel'), e2e('chromium'), e2e('firefox')],
})
