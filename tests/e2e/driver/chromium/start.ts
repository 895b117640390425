import { type BrowserContext, chromium, type Page, type Worker } from 'playwright'
import { requireBrowser } from '../../../../scripts/setup/browsers.mjs'
import type { LaunchOptions } from '../driver.ts'
import { onExit } from '../on-exit.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import { stepPatience, until } from '../wait.ts'
import { chromiumArguments, writePreferences } from './profile.ts'

/** The same as for a driver; without an extension the browser is an ordinary one, to compare with. */
export type ChromiumOptions = Omit<LaunchOptions, 'extension'> & { readonly extension?: string }

export interface StartedChromium {
  readonly context: BrowserContext
  /** Ends the browser, leaving neither processes nor folders behind. May be called twice. */
  readonly end: () => Promise<void>
}

/** Chromium through Playwright with a profile of its own. Throws, with everything cleared, when it does not start. */
export async function startChromium(options: ChromiumOptions): Promise<StartedChromium> {
  // Playwright hides the DevTools window unless this is set before the browser starts.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1'
  const executablePath = requireBrowser('chromium')
  const profile = createTemporaryFolder('console-lens-chromium-')
  let context: BrowserContext | undefined
  let forget = () => {}
  const end = async () => {
    await context?.close()
    forget()
    profile.remove()
  }
  try {
    writePreferences(profile.path, options.headless === false ? 'right' : 'undocked')
    context = await chromium.launchPersistentContext(profile.path, {
      executablePath,
      headless: false, // see chromiumArguments
      viewport: null,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: chromiumArguments(options),
      timeout: stepPatience(),
      // Chromium's own temporary files go with the profile. (A Mac's paths are too long for the socket among them.)
      ...(process.platform === 'linux' ? { env: { ...process.env, TMPDIR: profile.path } } : {}),
    })
    // After the launch, so that it runs behind Playwright's own, which ends the browser.
    forget = onExit(profile.remove)
    return { context, end }
  } catch (error) {
    await end()
    throw error
  }
}

/** The background that runs, once it listens: until its script has run, what a page does would go unseen. */
export const waitForBackground = (context: BrowserContext, isMeant = (_: Worker) => true): Promise<Worker> =>
  until('the background to listen', async () => {
    const worker = context.serviceWorkers().findLast(isMeant)
    const listens = () => !chrome.webRequest || chrome.webRequest.onCompleted.hasListeners()
    return (await worker?.evaluate(listens)) && worker
  })

/** The id of the browser's one extension, once its background listens. */
export async function findExtension(context: BrowserContext): Promise<string> {
  return new URL((await waitForBackground(context)).url()).host
}

/** The browser's first tab. */
export const firstTab = (context: BrowserContext): Promise<Page> =>
  until('a tab', () => context.pages().find((candidate) => !candidate.url().startsWith('devtools:')))

/** Takes away all that the pages of any origin have stored, and the cache. */
export async function clearSiteData(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' })
  await session.send('Network.clearBrowserCookies')
  await session.send('Network.clearBrowserCache')
  await session.detach()
}
