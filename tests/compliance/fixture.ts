import { test as base, expect, type Page } from 'playwright/test'
import { requireBrowser } from '../../scripts/browsers.mjs'
import { bundle } from '../bundle.ts'
import { type Site, startSite } from './site.ts'

export { expect }

/** What runs in the page before any script of its own. */
export type Guest = 'nobody' | 'hook' | 'careless'

interface WorkerFixtures {
  readonly site: Site
  readonly guests: Readonly<Record<Guest, string>>
}

interface TestFixtures {
  /** A fresh page of the site with this guest in it. */
  readonly visit: (guest: Guest, path?: string) => Promise<Page>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  launchOptions: { executablePath: requireBrowser('chromium'), args: ['--no-sandbox'] },
  site: [
    async ({ browserName: _ }, use) => {
      const site = await startSite(await bundle('tests/compliance/probe-page.ts'))
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  guests: [
    async ({ browserName: _ }, use) => {
      const hook = await bundle('tests/compliance/hook-entry.ts')
      await use({ nobody: '', hook, careless: await bundle('tests/compliance/careless-entry.ts') })
    },
    { scope: 'worker' },
  ],
  visit: async ({ context, site, guests }, use) => {
    await use(async (guest, path = '/') => {
      const page = await context.newPage()
      if (guest !== 'nobody') await page.addInitScript({ content: guests[guest] })
      await page.goto(site.origin + path)
      return page
    })
  },
})
