import type { BrowserContext, Page } from 'playwright'
import type { Driver, LaunchOptions } from '../driver.ts'
import { stepPatience, until } from '../wait.ts'
import { createBackground } from './background.ts'
import { createDevtools } from './devtools.ts'
import { readDevtoolsPage, WINDOW_SIZE } from './profile.ts'
import { clearSiteData, findExtension, firstTab, startChromium } from './start.ts'
import { createView } from './view.ts'

interface Size {
  readonly width: number
  readonly height: number
}

async function drive(context: BrowserContext, options: LaunchOptions, end: () => Promise<void>): Promise<Driver> {
  context.setDefaultTimeout(stepPatience())
  const browser = context.browser()
  if (!browser) throw new Error('Chromium gave no browser session')
  const extensionId = await findExtension(context)
  const devtoolsPage = readDevtoolsPage(options.extension)
  const background = createBackground({ browser, context, extensionId })
  const inspect = (page: Page) => ({
    page,
    view: createView(page, page.mainFrame()),
    devtools: createDevtools({ browser, page, extensionId, devtoolsPage }),
  })
  let tab = inspect(await firstTab(context))
  let wantedTheme: 'light' | 'dark' | undefined
  let devtoolsSize: Size = WINDOW_SIZE

  async function resizeWindow(target: Page, size: Size) {
    const session = await context.newCDPSession(target)
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget')
    if (bounds.width !== size.width || bounds.height !== size.height) {
      await session.send('Browser.setWindowBounds', { windowId, bounds: size })
      await target.waitForFunction((width) => innerWidth === width, size.width)
    }
    await session.detach()
  }

  async function ownPage(name: 'popup' | 'options', open: () => Promise<void>) {
    await open()
    const address = `chrome-extension://${extensionId}/extension/${name}/${name}.html`
    const opened = await until(name, () => context.pages().find((candidate) => candidate.url() === address))
    return createView(opened, opened.mainFrame())
  }

  return {
    name: 'chromium',
    get page() {
      return tab.view
    },
    closed: new Promise((resolve) => context.once('close', () => resolve())),
    async goto(url) {
      await tab.page.goto(url)
    },
    async openPanel() {
      const { window, frame } = await tab.devtools.selectPanel()
      if (wantedTheme) await tab.devtools.setTheme(wantedTheme)
      await resizeWindow(window, devtoolsSize)
      return createView(window, frame)
    },
    closeDevtools: () => tab.devtools.close(),
    openPopup: () => ownPage('popup', background.openPopup),
    openOptions: () => ownPage('options', background.openOptions),
    stopBackground: background.stop,
    letBackgroundSleep: () => Promise.reject(new Error('A worker that is looked at does not fall asleep')),
    setHostAccess: background.setHostAccess,
    async setTheme(theme) {
      wantedTheme = theme
      await tab.devtools.setTheme(theme)
    },
    setPageTheme: (theme) => tab.page.emulateMedia({ colorScheme: theme }),
    badge: background.badge,
    clipboard: background.clipboard,
    resizePage: (width, height) => resizeWindow(tab.page, { width, height }),
    async resizeDevtools(width, height) {
      devtoolsSize = { width, height }
      const window = tab.devtools.openWindow()
      if (window) await resizeWindow(window, devtoolsSize)
    },
    async screenshotPage(file) {
      await tab.page.screenshot({ path: file })
    },
    async screenshotDevtools(file) {
      const window = tab.devtools.openWindow()
      if (!window) throw new Error('DevTools are not open')
      await window.screenshot({ path: file })
    },
    async reset() {
      await tab.devtools.close()
      await background.emptyClipboard()
      const page = await context.newPage()
      for (const other of context.pages()) if (other !== page) await other.close()
      await clearSiteData(page)
      await background.reinstall(options.extension)
      tab = inspect(page)
      wantedTheme = undefined
      devtoolsSize = WINDOW_SIZE
      await resizeWindow(page, WINDOW_SIZE)
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
