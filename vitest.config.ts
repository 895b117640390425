import { defineConfig } from 'vitest/config'

/** They put a fake in the place of the browser's module, so each file has its modules to itself. */
const OF_THE_EXTENSION = 'tests/unit/{background,content,panel-page,platform}/**/*.test.ts'

/** In `npm run fuzz` the properties without a number of their own get more runs too, and all the time they need. */
const bulk = { setupFiles: ['tests/many-runs.ts'], testTimeout: 0 }

export default defineConfig(({ mode }) => ({
  test: {
    environment: 'node',
    pool: 'threads',
    testTimeout: 60_000,
    ...(mode === 'fuzz' && bulk),
    projects: [
      { extends: true, test: { name: 'extension', include: [OF_THE_EXTENSION] } },
      {
        extends: true,
        // What one file has loaded serves the next: loading took twice the time of testing.
        test: { name: 'core', include: ['tests/unit/**/*.test.ts'], exclude: [OF_THE_EXTENSION], isolate: false },
      },
    ],
  },
}))
