import type { BrowserContext, Page } from 'playwright'
import type { Driver, LaunchOptions } from '../driver.ts'
import { until } from '../wait.ts'
import { createBackground } from './background.ts'
import { createDevtools } from './devtools.ts'
import { readDevtoolsPage } from './profile.ts'
import { findExtension, firstTab, startChromium } from './start.ts'
import { createView } from './view.ts'

const START_MS = 30_000
const STEP_MS = 10_000

async function drive(context: BrowserContext, options: LaunchOptions, end: () => Promise<void>): Promise<Driver> {
  context.setDefaultTimeout(STEP_MS)
  context.setDefaultNavigationTimeout(START_MS)
  const browser = context.browser()
  if (!browser) throw new Error('Chromium gave no browser session')
  const extensionId = await findExtension(context, options.extension)
  const page = await firstTab(context)
  const devtools = createDevtools({ browser, page, extensionId, devtoolsPage: readDevtoolsPage(options.extension) })
  const background = createBackground({ browser, context, extensionId })
  let wantedTheme: 'light' | 'dark' | undefined
  let devtoolsSize: { width: number; height: number } | undefined

  async function resizeWindow(target: Page, size: { width: number; height: number }) {
    const session = await context.newCDPSession(target)
    const { windowId } = await session.send('Browser.getWindowForTarget')
    await session.send('Browser.setWindowBounds', { windowId, bounds: size })
    await session.detach()
    await target.waitForFunction((width) => innerWidth === width, size.width)
  }

  async function ownPage(name: 'popup' | 'options', open: () => Promise<void>) {
    await open()
    const address = `chrome-extension://${extensionId}/extension/${name}/${name}.html`
    const opened = await until(name, () => context.pages().find((candidate) => candidate.url() === address))
    return createView(opened, opened.mainFrame())
  }

  return {
    name: 'chromium',
    page: createView(page, page.mainFrame()),
    closed: new Promise((resolve) => context.once('close', () => resolve())),
    async goto(url) {
      await page.goto(url)
    },
    async openPanel() {
      const { window, frame } = await devtools.selectPanel()
      if (wantedTheme) await devtools.setTheme(wantedTheme)
      if (devtoolsSize) await resizeWindow(window, devtoolsSize)
      return createView(window, frame)
    },
    closeDevtools: devtools.close,
    openPopup: () => ownPage('popup', background.openPopup),
    openOptions: () => ownPage('options', background.openOptions),
    stopBackground: background.stop,
    letBackgroundSleep: () => Promise.reject(new Error('A worker that is looked at does not fall asleep')),
    setHostAccess: background.setHostAccess,
    async setTheme(theme) {
      wantedTheme = theme
      await devtools.setTheme(theme)
    },
    setPageTheme: (theme) => page.emulateMedia({ colorScheme: theme }),
    badge: background.badge,
    clipboard: background.clipboard,
    resizePage: (width, height) => resizeWindow(page, { width, height }),
    async resizeDevtools(width, height) {
      devtoolsSize = { width, height }
      const window = devtools.openWindow()
      if (window) await resizeWindow(window, devtoolsSize)
    },
    async screenshotPage(file) {
      await page.screenshot({ path: file })
    },
    async screenshotDevtools(file) {
      const window = devtools.openWindow()
      if (!window) throw new Error('DevTools are not open')
      await window.screenshot({ path: file })
    },
    close: end,
  }
}

/** Chromium through Playwright, with its real DevTools as one more page. Throws, with everything cleared, on any failure. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { context, end } = await startChromium(options)
  try {
    return await drive(context, options, end)
  } catch (error) {
    await end()
    throw error
  }
}
