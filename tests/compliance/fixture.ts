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

/** The script of each guest. */
const SCRIPTS: Readonly<Record<Guest, string>> = {
  hook: 'tests/compliance/hook-entry.ts',
  careless: 'tests/compliance/careless-entry.ts',
  monitor: 'tests/compliance/monitor-entry.ts',
}

/** The page of a test, loaded with these scripts in it, which run in this order: without those of an earlier visit. */
export type Load = (scripts: readonly string[], url: string) => Promise<Page>

interface TestFixtures {
  readonly load: Load
  /** The site's page with these guests in it, who came in this order. */
  readonly visit: (guests: readonly Guest[], path?: string) => Promise<Page>
}

export const test = base.extend<TestFixtures, { readonly site: Serving }>({
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
  load: async ({ page }, use) => {
    let earlier: { readonly dispose: () => Promise<void> } | undefined
    await use(async (scripts, url) => {
      await earlier?.dispose()
      earlier = await page.addInitScript({ content: scripts.join('\n;') })
      await page.goto(url)
      return page
    })
  },
  visit: async ({ load }, use) => {
    await use(async (guests, path = '/') => {
      const scripts = await Promise.all(guests.map((guest) => bundle(SCRIPTS[guest])))
      return load(scripts, OWN + path)
    })
  },
})
