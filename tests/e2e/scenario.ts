import { mkdirSync } from 'node:fs'
import { setTimeout as nap } from 'node:timers/promises'
import { test as base } from 'playwright/test'
import { type ConsoleSite, startConsoleSite } from '../console-site/server.ts'
import type { BrowserName, Driver, LaunchOptions } from './driver/driver.ts'
import { launch } from './driver/launch.ts'

/** Where every run leaves its pictures; ignored by git. */
export const PICTURES = '.output/screenshots'

interface Fixtures {
  /** A scenario that kills, updates, changes access or soaks has a browser of its own. */
  readonly freshBrowser: boolean
  /** Firefox only, with a fresh browser: see LaunchOptions. */
  readonly backgroundIdleMs: number | undefined
  /** A browser with the extension and an empty tab, in which nothing has happened yet. */
  readonly driver: Driver
}

interface WorkerFixtures {
  readonly site: ConsoleSite
  readonly launchHere: (options?: Pick<LaunchOptions, 'backgroundIdleMs'>) => Promise<Driver>
  /** Gives the worker's own browser, each time as after its start. */
  readonly lendBrowser: () => Promise<Driver>
}

/**
 * A reset of more than this many ms hangs: Chromium 156 does not always tell of the worker of an extension that was
 * installed again. Another browser then takes the place; nothing is judged by this number.
 */
const RESET_MS = 60_000

async function isReset(driver: Driver): Promise<boolean> {
  const reset = driver.reset().then(
    () => true,
    () => false,
  )
  return Promise.race([reset, nap(RESET_MS, false, { ref: false })])
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
  launchHere: [
    async ({ site }, use, { project }) => {
      mkdirSync(PICTURES, { recursive: true })
      const name = project.name as BrowserName
      const extension = name === 'firefox' ? 'dist/firefox' : 'dist/chrome'
      await use((options = {}) => launch(name, { extension, port: site.port, spki: site.spki, ...options }))
    },
    { scope: 'worker' },
  ],
  lendBrowser: [
    async ({ launchHere }, use) => {
      let driver: Driver | undefined
      await use(async () => {
        if (driver && !(await isReset(driver))) {
          await driver.close()
          driver = undefined
        }
        driver ??= await launchHere()
        return driver
      })
      await driver?.close()
    },
    { scope: 'worker' },
  ],
  freshBrowser: [false, { option: true }],
  backgroundIdleMs: [undefined, { option: true }],
  driver: async ({ site, freshBrowser, backgroundIdleMs, launchHere, lendBrowser }, use) => {
    const driver = freshBrowser ? await launchHere({ backgroundIdleMs }) : await lendBrowser()
    site.reset()
    await use(driver)
    if (freshBrowser) await driver.close()
  },
})

export { expect } from 'playwright/test'
