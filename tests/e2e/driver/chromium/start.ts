import { type BrowserContext, chromium, type Page } from 'playwright'
import { requireBrowser } from '../../../../scripts/setup/browsers.mjs'
import type { LaunchOptions } from '../driver.ts'
import { onExit } from '../on-exit.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import { until } from '../wait.ts'
import { chromiumArguments, writePreferences } from './profile.ts'

const START_MS = 30_000

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

/** The id of the browser's one extension, once its background listens. `folder` is for the error when there is none. */
export async function findExtension(context: BrowserContext, folder: string): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: START_MS }).catch(() => null))
  if (!worker) throw new Error(`Chromium started without the extension in ${folder}`)
  // The worker is announced before its script has run: what the page did until then would go unseen.
  await until('the background to listen', () =>
    worker.evaluate(() => !chrome.webRequest || chrome.webRequest.onCompleted.hasListeners()),
  )
  return new URL(worker.url()).host
}

/** The browser's first tab. */
export const firstTab = (context: BrowserContext): Promise<Page> =>
  until('a tab', () => context.pages().find((candidate) => !candidate.url().startsWith('devtools:')))
