import { test as base, expect, type Page } from 'playwright/test'
import { requireBrowser } from '../../scripts/setup/browsers.mjs'
import { bundle } from '../bundle.ts'
import { hostResolverRules } from '../e2e/driver/hosts.ts'
import { OWN } from './hosts.ts'
import type { Serving } from './serve.ts'
import { startSite } from './site.ts'

export { expect }

/** What runs in the page before any script of its own. */
export type Guest = 'hook' | 'careless' | 'monitor'

interface WorkerFixtures {
  readonly site: Serving
  readonly guests: Readonly<Record<Guest, string>>
}

interface TestFixtures {
  /** A fresh page of the site with these guests in it, who came in this order. */
  readonly visit: (guests: readonly Guest[], path?: string) => Promise<Page>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  launchOptions: [
    async ({ site }, use) => {
      const hosts = [
        `--host-resolver-rules=${hostResolverRules(site.port)}`,
        `--ignore-certificate-errors-spki-list=${site.spki}`,
      ]
      await use({ executablePath: requireBrowser('chromium'), args: ['--no-sandbox', ...hosts] })
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ browserName: _ }, use) => {
      const site = await startSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  guests: [
    async ({ browserName: _ }, use) =>
      use({
        hook: await bundle('tests/compliance/hook-entry.ts'),
        careless: await bundle('tests/compliance/careless-entry.ts'),
        monitor: await bundle('tests/compliance/monitor-entry.ts'),
      }),
    { scope: 'worker' },
  ],
  visit: async ({ context, site: _, guests: scripts }, use) => {
    await use(async (guests, path = '/') => {
      const page = await context.newPage()
      for (const guest of guests) await page.addInitScript({ content: scripts[guest] })
      await page.goto(OWN + path)
      return page
    })
  },
})
