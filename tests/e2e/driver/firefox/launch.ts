import { writeFileSync } from 'node:fs'
import { requireBrowser } from '../../../../scripts/setup/browsers.mjs'
import type { Driver, LaunchOptions } from '../driver.ts'
import { until } from '../wait.ts'
import { startConnectProxy } from './connect-proxy.ts'
import { userJs } from './prefs.ts'
import { type FirefoxProcess, startFirefox } from './process.ts'
import { startSession } from './session.ts'
import { createView } from './view.ts'

/** A popup that is not there by then was closed again by its window, which lost the focus meanwhile. */
const OPENS_MS = 10_000

/** As Chromium's windows are. */
const HEADLESS_SIZE = [1400, 900] as const

async function drive(firefox: FirefoxProcess, options: LaunchOptions, end: () => Promise<void>): Promise<Driver> {
  const { inside, goto, reinstall, followTab } = await startSession(firefox.marionette, options.extension)
  const headless = options.headless ?? true
  let devtoolsSize: readonly [width: number, height: number] | undefined = headless ? HEADLESS_SIZE : undefined
  const resize = (which: 'page' | 'devtools', width: number, height: number) =>
    until(`a window of ${width} by ${height}`, () => inside('resize', which, width, height))
  const screenshot = async (which: 'page' | 'devtools', file: string) =>
    writeFileSync(file, Buffer.from(await inside('screenshot', which), 'base64'))
  if (headless) await resize('page', ...HEADLESS_SIZE)
  const page = createView(inside, 'page')

  return {
    name: 'firefox',
    page,
    closed: firefox.closed,
    async goto(url) {
      await goto(url)
    },
    async openPanel() {
      await inside('openDevtools', headless ? 'window' : 'right')
      if (devtoolsSize) await resize('devtools', ...devtoolsSize)
      await until('our panel in DevTools', async () => {
        await inside('selectPanel')
        return true
      })
      return createView(inside, 'panel')
    },
    async closeDevtools() {
      await inside('closeDevtools')
    },
    async openPopup() {
      const popup = await until('the popup', async () => {
        await inside('openPopup')
        return until('it to open', () => inside('ownPage', 'popup'), { patience: OPENS_MS }).catch(() => undefined)
      })
      return createView(inside, 'page', popup)
    },
    async openOptions() {
      await inside('openOptions')
      return createView(inside, 'page', await until('the options', () => inside('ownPage', 'options')))
    },
    async stopBackground() {
      await until('the event page to stop', async () => (await inside('stopBackground')) === 'stopped')
    },
    async letBackgroundSleep() {
      // The next event wakes it at once, so a look at its state alone would hardly ever find it asleep.
      const before = await inside('countStops')
      await until('the event page to fall asleep', () => inside('hasStopped', before))
    },
    async setHostAccess(allowed) {
      await inside('setHostAccess', allowed)
    },
    async setTheme(theme) {
      await until(`DevTools' ${theme} theme`, () => inside('setTheme', theme))
    },
    async setPageTheme(theme) {
      await inside('setPageTheme', theme)
      await page.waitFor((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme)
    },
    badge: () => inside('badge'),
    clipboard: () => inside('clipboard'),
    async resizePage(width, height) {
      await resize('page', width, height)
    },
    async resizeDevtools(width, height) {
      devtoolsSize = [width, height]
      if (await inside('isDevtoolsOpen')) await resize('devtools', width, height)
    },
    screenshotPage: (file) => screenshot('page', file),
    screenshotDevtools: (file) => screenshot('devtools', file),
    async reset() {
      await inside('reset')
      await followTab()
      await reinstall()
      devtoolsSize = headless ? HEADLESS_SIZE : undefined
      if (headless) await resize('page', ...HEADLESS_SIZE)
    },
    close: end,
  }
}

/** Firefox over Marionette, with its real toolbox. Throws, with everything cleared, on any failure. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const executable = requireBrowser('firefox')
  const proxy = options.port === undefined ? undefined : await startConnectProxy(options.port)
  let firefox: FirefoxProcess | undefined
  const end = async () => {
    await firefox?.close()
    proxy?.close()
  }
  try {
    firefox = await startFirefox({
      executable,
      headless: options.headless ?? true,
      userJs: userJs({ proxyPort: proxy?.port, backgroundIdleMs: options.backgroundIdleMs }),
    })
    return await drive(firefox, options, end)
  } catch (error) {
    await end()
    throw error
  }
}
