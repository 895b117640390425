import { mkdirSync } from 'node:fs'
import { test as base } from 'playwright/test'
import { type ConsoleSite, startConsoleSite } from '../console-site/server.ts'
import type { BrowserName, Driver } from './driver/driver.ts'
import { launch } from './driver/launch.ts'

/** Where every run leaves its pictures; ignored by git. */
export const PICTURES = '.output/screenshots'

interface Fixtures {
  /** Firefox only: see LaunchOptions. */
  readonly backgroundIdleMs: number | undefined
  /** A browser with the extension, a fresh profile and an empty tab. */
  readonly driver: Driver
}

interface WorkerFixtures {
  readonly site: ConsoleSite
}

/** Scenarios speak to `driver` only, so that the same file runs in both browsers. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // Playwright reads the names of a fixture's fixtures off this pattern, so it may not be missing.
    async ({ playwright: _ }, use) => {
      const site = await startConsoleSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  backgroundIdleMs: [undefined, { option: true }],
  driver: async ({ site, backgroundIdleMs }, use, testInfo) => {
    mkdirSync(PICTURES, { recursive: true })
    site.reset()
    const name = testInfo.project.name as BrowserName
    const extension = name === 'firefox' ? 'dist/firefox' : 'dist/chrome'
    const driver = await launch(name, { extension, port: site.port, spki: site.spki, backgroundIdleMs })
    await use(driver)
    await driver.close()
  },
})

export { expect } from 'playwright/test'
