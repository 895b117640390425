/**
 * The few parts of Firefox's own scope (its "chrome" context) that the driver uses. Functions that run there say
 * `globalThis as unknown as Privileged`, which leaves no trace in their source text.
 */
export interface Privileged {
  readonly gBrowser: {
    readonly tabs: readonly Tab[]
    selectedTab: Tab
    addTab(url: string, options: { readonly triggeringPrincipal: unknown }): Tab
    removeTab(tab: Tab, options: { readonly skipPermitUnload: boolean }): void
  }
  readonly Services: {
    readonly focus: { readonly activeWindow: Window | null }
    readonly prefs: {
      setStringPref(name: string, value: string): void
      setIntPref(name: string, value: number): void
      clearUserPref(name: string): void
      getChildList(start: string): readonly string[]
    }
    readonly scriptSecurityManager: { getSystemPrincipal(): unknown }
    readonly clearData: { deleteData(flags: number, callback: { onDataDeleted(): void }): void }
  }
  readonly Ci: {
    readonly nsIClearDataService: Readonly<
      Record<'CLEAR_COOKIES' | 'CLEAR_DOM_STORAGES' | 'CLEAR_ALL_CACHES' | 'CLEAR_PERMISSIONS', number>
    >
  }
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } }
  readonly ChromeUtils: { importESModule(address: string): unknown }
  readonly BrowsingContext: { get(id: number): BrowsingContext | null }
}

export interface Tab {
  readonly linkedBrowser: BrowserElement
}

/** The XUL element that shows a document of another process. */
export interface BrowserElement extends HTMLElement {
  readonly browsingContext: BrowsingContext
  readonly currentURI: { readonly spec: string }
  readonly webProgress?: { readonly isLoadingDocument: boolean }
}

export interface BrowsingContext {
  readonly id: number
  readonly topChromeWindow: ChromeWindow
  readonly currentWindowGlobal: {
    drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>
    getActor(name: 'MarionetteCommands'): MarionetteActor
  }
}

interface ChromeWindow extends Window {
  readonly browsingContext: BrowsingContext
}

/** Names an element across processes. */
export type ElementReference = Readonly<Record<string, string>>

/** Marionette's own helper inside every frame: scripts and trusted input, our panel's frame included. */
interface MarionetteActor {
  executeScript(script: string, args: readonly unknown[], options: object): Promise<unknown>
  clickElement(element: ElementReference, capabilities: object): Promise<void>
  getComputedLabel(element: ElementReference): Promise<string>
  switchToFrame(element: ElementReference): Promise<{ readonly browsingContext: BrowsingContext }>
}

interface Extension {
  readonly manifest: { readonly host_permissions: readonly string[] }
  readonly backgroundState: string
  readonly baseURL: string
  readonly principal: unknown
  /** The extension's pages that are open. */
  readonly views: ReadonlySet<{ readonly xulBrowser?: BrowserElement }>
  on(event: 'shutdown-background-script', listener: () => void): void
  readonly apiManager: {
    readonly global: {
      browserActionFor(extension: Extension): {
        readonly action: { getContextData(tab: Tab): { badgeText: string | null } }
        openPopup(window: Window, withoutUserInteraction: boolean): Promise<unknown>
      }
    }
  }
  terminateBackground(options: object): Promise<void>
}

type ChangePermissions = (
  id: string,
  permissions: { readonly permissions: readonly string[]; readonly origins: readonly string[] },
  extension: Extension,
) => Promise<unknown>

export interface PermissionsModule {
  readonly ExtensionPermissions: { readonly add: ChangePermissions; readonly remove: ChangePermissions }
}

export interface Toolbox {
  readonly doc: Document
  readonly topWindow: ChromeWindow
  getAdditionalTools(): readonly { readonly id: string; readonly extensionId?: string }[]
  selectTool(id: string): Promise<unknown>
  destroy(): Promise<void>
}

export interface DevtoolsFramework {
  readonly gDevTools: {
    showToolboxForTab(tab: Tab, options: { toolId: string; hostType: string }): Promise<Toolbox>
    getToolboxForTab(tab: Tab): Toolbox | undefined
  }
}
