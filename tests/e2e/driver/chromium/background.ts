import type { Browser, BrowserContext, Page } from 'playwright'
import { until } from '../wait.ts'

/** How long a page of the extension may take to open before it is asked for again. */
const OPENS_MS = 3_000

export interface BackgroundDeps {
  readonly browser: Browser
  readonly context: BrowserContext
  readonly extensionId: string
}

/** The extension seen from outside its worker: stopping it, and asking the browser what it shows for it. */
export function createBackground({ browser, context, extensionId }: BackgroundDeps) {
  const ownPage = `chrome-extension://${extensionId}/manifest.json`

  async function openHiddenPage(address: string) {
    const session = await browser.newBrowserCDPSession()
    const find = () => context.pages().find((candidate) => candidate.url() === address)
    let targetId = ''
    // While an extension is being loaded anew its pages cannot be opened, and one that was refused stays so.
    const page = await until(`a hidden ${address}`, async () => {
      targetId = (await session.send('Target.createTarget', { url: address, hidden: true })).targetId
      const opened = await until('it to open', find, { patience: OPENS_MS }).catch(() => undefined)
      if (!opened) await session.send('Target.closeTarget', { targetId })
      return opened
    })
    return {
      page,
      async close() {
        const gone = page.waitForEvent('close')
        await session.send('Target.closeTarget', { targetId })
        await gone
        await session.detach()
      },
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  /** Runs `fn` in a hidden page of the extension: no tab appears, and a stopped worker stays stopped. One at a time. */
  function inHiddenPage<T>(fn: (page: Page) => Promise<T>, address = ownPage): Promise<T> {
    const next = last.then(async () => {
      const { page, close } = await openHiddenPage(address)
      return fn(page).finally(close)
    })
    last = next.catch(() => undefined)
    return next
  }

  return {
    /** Stops the extension's worker; resolves when the browser says so, at once where none runs. */
    stop: () =>
      inHiddenPage(async (page) => {
        const session = await context.newCDPSession(page)
        const versions = new Set<string>()
        const stopped = new Set<string>()
        session.on('ServiceWorker.workerVersionUpdated', ({ versions: seen }) => {
          for (const { versionId, scriptURL, runningStatus } of seen)
            if (scriptURL.startsWith(`chrome-extension://${extensionId}/`)) {
              versions.add(versionId)
              if (runningStatus === 'stopped') stopped.add(versionId)
            }
        })
        await session.send('ServiceWorker.enable')
        await until('the list of workers', () => versions.size > 0)
        for (const versionId of versions) await session.send('ServiceWorker.stopWorker', { versionId })
        // Not "all are stopped now": in the middle of traffic the next request wakes the worker at once.
        await until('the worker to stop', () => [...versions].every((versionId) => stopped.has(versionId)))
      }),
    /** What the user sets under "Site access" on the browser's page of the extension. */
    setHostAccess: (allowed: boolean) =>
      inHiddenPage(
        (page) =>
          page.evaluate<void>(
            `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({
              extensionId,
              hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_CLICK',
            })})`,
          ),
        'chrome://extensions/',
      ),
    /** The clipboard's text. */
    clipboard: () =>
      inHiddenPage(async (page) => {
        const session = await browser.newBrowserCDPSession()
        // The browser refuses to name an extension's origin here, so for this moment all may read.
        await session.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite'] })
        try {
          return await page.evaluate(() => navigator.clipboard.readText())
        } finally {
          await session.send('Browser.resetPermissions')
          await session.detach()
        }
      }),
    /** What a press on the toolbar button does. */
    openPopup: () => inHiddenPage((page) => page.evaluate(() => chrome.action.openPopup())),
    openOptions: () => inHiddenPage((page) => page.evaluate(() => chrome.runtime.openOptionsPage())),
    /** The badge of the browser's first tab, which is the inspected one. */
    badge: () =>
      inHiddenPage((page) =>
        page.evaluate(async () => {
          const [tab] = await chrome.tabs.query({ index: 0 })
          return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id })
        }),
      ),
  }
}
