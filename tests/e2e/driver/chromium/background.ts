import type { Browser, BrowserContext, Page } from 'playwright'
import { until } from '../wait.ts'
import { waitForBackground } from './start.ts'

/** How long a page of the extension may take to open before it is asked for again. */
const OPENS_MS = 3_000

export interface BackgroundDeps {
  readonly browser: Browser
  readonly context: BrowserContext
  readonly extensionId: string
}

/** The extension seen from outside its worker: stopping it, and asking the browser what it shows for it. */
export function createBackground({ browser, context, extensionId }: BackgroundDeps) {
  const ownAddress = `chrome-extension://${extensionId}/manifest.json`

  async function openHiddenPage(address: string): Promise<Page> {
    const session = await browser.newBrowserCDPSession()
    const others = context.pages()
    const find = () => context.pages().find((page) => page.url() === address && !others.includes(page))
    // While an extension is being loaded anew its pages cannot be opened, and one that was refused stays so.
    const page = await until(`a hidden ${address}`, async () => {
      const { targetId } = await session.send('Target.createTarget', { url: address, hidden: true })
      const opened = await until('it to open', find, { patience: OPENS_MS }).catch(() => undefined)
      if (!opened) await session.send('Target.closeTarget', { targetId })
      return opened
    })
    // The page ends with its session, so that lasts as long.
    page.once('close', () => void session.detach().catch(() => undefined))
    return page
  }

  let last: Promise<unknown> = Promise.resolve()
  /** Runs `fn` in a hidden page: no tab appears, and a stopped worker stays stopped. One at a time. */
  function inHiddenPage<T>(fn: (page: Page) => Promise<T>, address = ownAddress): Promise<T> {
    const next = last.then(async () => {
      const page = await openHiddenPage(address)
      return fn(page).finally(() => page.close())
    })
    last = next.catch(() => undefined)
    return next
  }

  let kept: Page | undefined
  /** The same in a page of the extension that is kept for the next time. */
  function inOwnPage<T>(fn: (page: Page) => Promise<T>): Promise<T> {
    const next = last.then(async () => {
      if (!kept || kept.isClosed()) kept = await openHiddenPage(ownAddress)
      return fn(kept)
    })
    last = next.catch(() => undefined)
    return next
  }

  const onClipboard = <T>(use: (page: Page) => Promise<T>): Promise<T> =>
    inOwnPage(async (page) => {
      const session = await browser.newBrowserCDPSession()
      // The browser refuses to name an extension's origin here, so for this moment all may read.
      await session.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite'] })
      try {
        return await use(page)
      } finally {
        await session.send('Browser.resetPermissions')
        await session.detach()
      }
    })

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
    /** Takes the extension away with all that it has stored, and installs it anew; resolves when it listens. */
    async reinstall(folder: string): Promise<void> {
      const session = await browser.newBrowserCDPSession()
      const load = () => session.send('Extensions.loadUnpacked', { path: folder })
      const uninstall = () => session.send('Extensions.uninstall', { id: extensionId })
      // Chromium uninstalls no extension from its command line, unless that was loaded in this way meanwhile.
      await uninstall().catch(() => load().then(uninstall))
      const old = context.serviceWorkers()
      await load()
      await session.detach()
      await waitForBackground(context, (worker) => !old.includes(worker))
    },
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
    clipboard: () => onClipboard((page) => page.evaluate(() => navigator.clipboard.readText())),
    async emptyClipboard(): Promise<void> {
      // The kept page alone reads the clipboard: where there is none nobody has looked at it.
      if (kept && !kept.isClosed()) await onClipboard((page) => page.evaluate(() => navigator.clipboard.writeText('')))
    },
    /** What a press on the toolbar button does. */
    openPopup: () => inOwnPage((page) => page.evaluate(() => chrome.action.openPopup())),
    openOptions: () => inOwnPage((page) => page.evaluate(() => chrome.runtime.openOptionsPage())),
    /** The badge of the browser's first tab, which is the inspected one. */
    badge: () =>
      inOwnPage((page) =>
        page.evaluate(async () => {
          const [tab] = await chrome.tabs.query({ index: 0 })
          return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id })
        }),
      ),
  }
}
