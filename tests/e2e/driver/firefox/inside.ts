import type { BrowserElement, BrowsingContext, ElementReference, PermissionsModule, Privileged } from './privileged.ts'
import type { createToolbox } from './toolbox.ts'

/** Which document is meant: the inspected tab's, our panel's, or a frame's by the number of its browsing context. */
export type Place = 'page' | 'panel' | number

/**
 * Runs inside Firefox (its source text is sent there, so it uses nothing from outside itself): what the driver needs
 * from Firefox's own scope. All methods take and give JSON.
 */
export function createInside(toolbox: ReturnType<typeof createToolbox>, extensionId: string) {
  const { gBrowser, Services, Ci, ChromeUtils, WebExtensionPolicy, BrowsingContext } =
    globalThis as unknown as Privileged
  const CAPABILITIES = { toJSON: () => ({ 'moz:webdriverClick': true, strictFileInteractability: false }) }
  const { extension } = WebExtensionPolicy.getByID(extensionId)
  const { event: input } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs') as {
    event: { sendSingleKey(key: object, window: Window): void }
  }
  const { keyData } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/KeyData.sys.mjs') as {
    keyData: { getData(key: string): object }
  }

  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as PermissionsModule

  const button = () => extension.apiManager.global.browserActionFor(extension)

  let stops = 0
  extension.on('shutdown-background-script', () => {
    stops++
  })

  const browserOf = (place: 'page' | 'panel'): BrowserElement =>
    place === 'panel' ? toolbox.panelBrowser(extensionId) : toolbox.tab().linkedBrowser
  const contextOf = (place: Place): BrowsingContext => {
    if (typeof place === 'string') return browserOf(place).browsingContext
    const context = BrowsingContext.get(place)
    if (!context) throw new Error('The frame has gone')
    return context
  }
  const actorOf = (place: Place) => contextOf(place).currentWindowGlobal.getActor('MarionetteCommands')
  const run = (place: Place, script: string, args: readonly unknown[] = []) =>
    actorOf(place).executeScript(script, args, { async: true, timeout: 600_000, sandboxName: null, newSandbox: false })
  async function snapshot(context: BrowsingContext): Promise<string> {
    const bitmap = await context.currentWindowGlobal.drawSnapshot(null, 1, 'white')
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  }

  return {
    run,
    click: (place: Place, element: ElementReference) => actorOf(place).clickElement(element, CAPABILITIES),
    accessibleName: (place: Place, element: ElementReference) => actorOf(place).getComputedLabel(element),
    async frame(place: Place, element: ElementReference): Promise<number> {
      return (await actorOf(place).switchToFrame(element)).browsingContext.id
    },
    /** Brings the document's window to the front and the keyboard into it. Says whether that has happened. */
    focus(place: 'page' | 'panel'): boolean {
      const browser = browserOf(place)
      const window = browser.browsingContext.topChromeWindow
      if (Services.focus.activeWindow === window) browser.focus()
      else window.focus()
      return Services.focus.activeWindow === window && browser.ownerDocument.activeElement === browser
    },
    /** Presses keys as a keyboard does: through the window, so that Firefox's own shortcuts see them too. */
    press(place: 'page' | 'panel', keys: readonly string[], modifiers: object): void {
      const window = browserOf(place).browsingContext.topChromeWindow
      for (const key of keys) input.sendSingleKey({ ...keyData.getData(key), ...modifiers }, window)
    },
    openDevtools: toolbox.open,
    closeDevtools: toolbox.close,
    isDevtoolsOpen: toolbox.isOpen,
    async selectPanel(): Promise<void> {
      await toolbox.selectPanel(extensionId)
      toolbox.panelBrowser(extensionId)
    },
    /** Says whether DevTools, where they are open, show the theme. */
    setTheme(theme: 'light' | 'dark'): boolean {
      Services.prefs.setStringPref('devtools.theme', theme)
      return !toolbox.isOpen() || toolbox.root().classList.contains(`theme-${theme}`)
    },
    setPageTheme: (theme: 'light' | 'dark') =>
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', theme === 'dark' ? 0 : 1),
    /** What a press on the toolbar button does. */
    openPopup: (): Promise<unknown> => button().openPopup(browserOf('page').browsingContext.topChromeWindow, true),
    openOptions(): void {
      const url = `${extension.baseURL}extension/options/options.html`
      gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal: extension.principal })
    },
    /** The browsing context of the popup or the options page, once that has loaded. */
    ownPage: (name: 'popup' | 'options'): number | undefined =>
      [...extension.views]
        .map((view) => view.xulBrowser)
        .find((view) => view?.currentURI.spec.endsWith(`/${name}.html`) && !view.webProgress?.isLoadingDocument)
        ?.browsingContext.id,
    badge: (): string => button().action.getContextData(toolbox.tab()).badgeText ?? '',
    clipboard: () => navigator.clipboard.readText(),
    async stopBackground(): Promise<string> {
      await extension.terminateBackground({
        ignoreDevToolsAttached: true,
        disableResetIdleForTest: true,
        expectStopped: true,
      })
      return extension.backgroundState
    },
    /** How often the background has been stopped, or has gone to sleep. */
    countStops: (): number => stops,
    /** Whether it is not running, or was not for a moment since `countStops` gave this number. */
    hasStopped: (since: number): boolean => stops > since || extension.backgroundState === 'stopped',
    /** Leaves one new tab, no DevTools, and nothing of what pages have stored or a driver has set. */
    async reset(): Promise<void> {
      await toolbox.close()
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
      const fresh = gBrowser.addTab('about:blank', { triggeringPrincipal })
      gBrowser.selectedTab = fresh
      for (const tab of [...gBrowser.tabs]) if (tab !== fresh) gBrowser.removeTab(tab, { skipPermitUnload: true })
      for (const name of Services.prefs.getChildList('devtools.')) Services.prefs.clearUserPref(name)
      Services.prefs.setStringPref('devtools.theme', 'light')
      Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override')
      const { CLEAR_COOKIES, CLEAR_DOM_STORAGES, CLEAR_ALL_CACHES, CLEAR_PERMISSIONS } = Ci.nsIClearDataService
      const all = CLEAR_COOKIES | CLEAR_DOM_STORAGES | CLEAR_ALL_CACHES | CLEAR_PERMISSIONS
      await new Promise<void>((resolve) => {
        Services.clearData.deleteData(all, { onDataDeleted: () => resolve() })
      })
      await navigator.clipboard.writeText('')
    },
    async setHostAccess(allowed: boolean): Promise<void> {
      const hosts = { permissions: [], origins: extension.manifest.host_permissions }
      await ExtensionPermissions[allowed ? 'add' : 'remove'](extensionId, hosts, extension)
    },
    /** Resizes the window that shows the document. Says whether it has that width. */
    resize(which: 'page' | 'devtools', width: number, height: number): boolean {
      const top = which === 'page' ? browserOf('page').browsingContext.topChromeWindow : toolbox.window()
      top.resizeTo(width, height)
      return top.outerWidth === width && top.outerHeight === height
    },
    /** A PNG, in base64. */
    screenshot: (which: 'page' | 'devtools') =>
      snapshot(which === 'page' ? contextOf('page') : toolbox.window().browsingContext),
  }
}
