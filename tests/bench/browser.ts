import type { BrowserContext, Page } from 'playwright'
import { createBackground } from '../e2e/driver/chromium/background.ts'
import { createDevtools } from '../e2e/driver/chromium/devtools.ts'
import { readDevtoolsPage } from '../e2e/driver/chromium/profile.ts'
import { findExtension, firstTab, startChromium } from '../e2e/driver/chromium/start.ts'
import { createView } from '../e2e/driver/chromium/view.ts'
import type { View } from '../e2e/driver/driver.ts'
import { until } from '../e2e/driver/wait.ts'
import { type ListPanel, networkList, ourList } from './list-panel.ts'
import { createThread, type Thread } from './thread.ts'
import { createWorkerHeap } from './worker-heap.ts'

/** A page of the console without traffic of its own; the hook is in it as in any other. */
export const QUIET_PAGE = 'https://eu2-cloud.acronis.com/login'

/** A document, and the main thread that it runs on. */
export interface Watched {
  readonly view: View
  readonly thread: Thread
}

export interface BenchBrowser extends Watched {
  /** Opens the quiet page afresh. */
  readonly fresh: () => Promise<void>
  /** Clicks near the upper left corner, as a user would. */
  readonly press: () => Promise<void>
  readonly end: () => Promise<void>
}

export interface PlainBrowser extends BenchBrowser {
  /** Opens DevTools with their own Network panel. */
  readonly openNetwork: () => Promise<ListPanel>
}

export interface ExtendedBrowser extends BenchBrowser {
  /** Opens DevTools; nothing but pages of the extension runs on the panel's thread. */
  readonly openPanel: () => Promise<ListPanel>
  /** Kills the service worker at once; resolves when it has gone. */
  readonly stopWorker: () => Promise<void>
  /** Resolves when the service worker runs and listens; does not wake it. Throws after a minute in vain. */
  readonly workerRuns: () => Promise<void>
  /** Bytes of JavaScript in the service worker, after a collection. */
  readonly workerHeap: () => Promise<number>
}

interface Place {
  readonly port: number
  readonly spki: string
}

const LEFT_CLICK = { x: 20, y: 20, button: 'left', clickCount: 1 } as const

const around = async (page: Page, end: () => Promise<void>): Promise<BenchBrowser> => {
  const session = await page.context().newCDPSession(page)
  return {
    view: createView(page, page.mainFrame()),
    thread: await createThread(session),
    press: async () => {
      await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...LEFT_CLICK })
      await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...LEFT_CLICK })
    },
    fresh: async () => void (await page.goto(QUIET_PAGE)),
    end,
  }
}

const listens = (context: BrowserContext): Promise<boolean> | undefined =>
  context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(() => chrome.webRequest.onCompleted.hasListeners())

/** An ordinary browser, to compare with. */
export const startPlain = async ({ port, spki }: Place): Promise<PlainBrowser> => {
  const { context, end } = await startChromium({ port, spki })
  const page = await firstTab(context)
  const browser = context.browser()
  if (!browser) throw new Error('Chromium gave no browser session')
  const devtools = createDevtools({ browser, page, extensionId: '', devtoolsPage: '' })
  return {
    ...(await around(page, end)),
    openNetwork: async () => {
      const window = await devtools.selectNetwork()
      return networkList(window, await createThread(await context.newCDPSession(window)))
    },
  }
}

/** The same browser with the built extension in it. */
export const startExtended = async ({ port, spki }: Place, extension: string): Promise<ExtendedBrowser> => {
  const { context, end } = await startChromium({ extension, port, spki })
  const extensionId = await findExtension(context)
  const page = await firstTab(context)
  const browser = context.browser()
  if (!browser) throw new Error('Chromium gave no browser session')
  const devtools = createDevtools({ browser, page, extensionId, devtoolsPage: readDevtoolsPage(extension) })
  const background = createBackground({ browser, context, extensionId })
  return {
    ...(await around(page, end)),
    openPanel: async () => {
      const { window, frame } = await devtools.selectPanel()
      const thread = await createThread(await context.newCDPSession(frame))
      return ourList({ view: createView(window, frame), thread })
    },
    stopWorker: background.stop,
    workerRuns: async () => void (await until('the worker to run', () => listens(context))),
    workerHeap: createWorkerHeap(browser, extensionId),
  }
}
