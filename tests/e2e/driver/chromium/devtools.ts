import type { Browser, Frame, Page } from 'playwright'
import { until } from '../wait.ts'
import { focusFrame } from './view.ts'

/** What DevTools' own modules offer; `import` inside its window resolves them. */
interface DevtoolsModules {
  './ui/legacy/legacy.js': {
    ViewManager: {
      ViewManager: {
        instance(): {
          views: Map<string, unknown>
          showView(id: string, userGesture: boolean, omitFocus: boolean): Promise<void>
        }
      }
    }
  }
  './core/common/common.js': {
    Settings: { Settings: { instance(): { moduleSetting(name: string): { set(value: string): void } } } }
  }
  './core/host/host.js': {
    InspectorFrontendHost: {
      InspectorFrontendHostInstance: {
        closeWindow(): void
        getPreferences(done: (preferences: Readonly<Record<string, string>>) => void): void
        removePreference(name: string): void
      }
    }
  }
}

/** Imports one of DevTools' own modules inside its window. The name passes as a value, so that no bundler looks for it. */
function inDevtools<K extends keyof DevtoolsModules, T>(
  window: Page,
  module: K,
  use: (module: DevtoolsModules[K], value: string) => T | Promise<T>,
  value = '',
): Promise<T> {
  return window.evaluate(`(async () => (${use})(await import('${module}'), ${JSON.stringify(value)}))()`) as Promise<T>
}

/** Chromium 156's DevTools now and then overlook an extension, and look for them only when they open. */
const PANEL_MS = 60_000

export interface DevtoolsDeps {
  readonly browser: Browser
  /** The inspected tab. */
  readonly page: Page
  readonly extensionId: string
  /** Path of the manifest's devtools_page, which shares the window with the panel. */
  readonly devtoolsPage: string
}

/** The DevTools of one tab: opening, closing and reading the window they run in. Methods throw when the test's time is up. */
export function createDevtools({ browser, page, extensionId, devtoolsPage }: DevtoolsDeps) {
  const origin = `chrome-extension://${extensionId}`
  const openWindow = (): Page | undefined =>
    page
      .context()
      .pages()
      .find((candidate) => candidate.url().includes('/devtools_app.html'))

  async function open(): Promise<Page> {
    const already = openWindow()
    if (already) return already
    const pageSession = await page.context().newCDPSession(page)
    const { targetInfo } = await pageSession.send('Target.getTargetInfo')
    await pageSession.detach()
    // A page's own session may not open DevTools ("Not allowed"); the browser's may.
    const browserSession = await browser.newBrowserCDPSession()
    await browserSession.send('Target.openDevTools', { targetId: targetInfo.targetId })
    await browserSession.detach()
    return until('the DevTools window', openWindow)
  }

  /** Has DevTools forget, for their next start, what was chosen in them: panel, theme, sizes. */
  const forget = (window: Page): Promise<void> =>
    inDevtools(
      window,
      './core/host/host.js',
      ({ InspectorFrontendHost }, kept) =>
        new Promise((resolve) => {
          const host = InspectorFrontendHost.InspectorFrontendHostInstance
          host.getPreferences((preferences) => {
            for (const name of Object.keys(preferences)) if (name !== kept) host.removePreference(name)
            resolve()
          })
        }),
      'currentDockState',
    )

  async function close(): Promise<void> {
    const window = openWindow()
    if (!window) return
    const gone = window.waitForEvent('close')
    // The window may go before it has answered, or has gone by itself with an extension that was reloaded.
    await forget(window).catch(() => undefined)
    await inDevtools(window, './core/host/host.js', ({ InspectorFrontendHost }) =>
      InspectorFrontendHost.InspectorFrontendHostInstance.closeWindow(),
    ).catch(() => undefined)
    await gone
  }

  /** Selects our tab in the window. Gives undefined when DevTools have none for `PANEL_MS`. */
  const showPanel = (window: Page) =>
    // Throws until DevTools has started, and finds nothing until the extension has created its panel.
    until(
      'our tab',
      () =>
        inDevtools(
          window,
          './ui/legacy/legacy.js',
          async ({ ViewManager }, start) => {
            const manager = ViewManager.ViewManager.instance()
            const view = [...manager.views.keys()].find((key) => key.startsWith(start))
            if (view) await manager.showView(view, false, true)
            return view
          },
          origin,
        ),
      { patience: PANEL_MS },
    ).catch(() => undefined)

  return {
    openWindow,
    close,
    /** Shows the browser's own Network panel, opening DevTools first where needed. */
    async selectNetwork(): Promise<Page> {
      const window = await open()
      await until('the Network panel', () =>
        inDevtools(
          window,
          './ui/legacy/legacy.js',
          ({ ViewManager }, id) =>
            ViewManager.ViewManager.instance()
              .showView(id, false, false)
              .then(() => true),
          'network',
        ),
      )
      return window
    },
    /** Selects our panel, opening DevTools first where needed. */
    async selectPanel(): Promise<{ window: Page; frame: Frame }> {
      const window = await until('our tab in DevTools', async () => {
        const opened = await open()
        if (await showPanel(opened)) return opened
        await close()
        return undefined
      })
      const isPanel = (frame: Frame) =>
        frame.url().startsWith(`${origin}/`) && !frame.url().startsWith(`${origin}/${devtoolsPage}`)
      const frame = await until('our panel in DevTools', () => window.frames().find(isPanel))
      await frame.waitForLoadState()
      // Now, not at the first key: focus that comes later would take it from the element a test has focused.
      await until('the keyboard in our panel', async () => {
        await focusFrame(frame)
        return frame.evaluate(() => document.hasFocus())
      })
      return { window, frame }
    },
    async setTheme(theme: 'light' | 'dark'): Promise<void> {
      const window = openWindow()
      if (!window) return
      const value = theme === 'dark' ? 'dark' : 'default'
      await inDevtools(
        window,
        './core/common/common.js',
        ({ Settings }, wanted) => Settings.Settings.instance().moduleSetting('ui-theme').set(wanted),
        value,
      )
      await until(`DevTools' ${theme} theme`, () =>
        window.evaluate(
          (dark) => document.documentElement.classList.contains('theme-with-dark-background') === dark,
          theme === 'dark',
        ),
      )
    },
  }
}
