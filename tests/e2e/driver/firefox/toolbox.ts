import type { BrowserElement, DevtoolsFramework, Privileged, Tab, Toolbox } from './privileged.ts'

/**
 * Runs inside Firefox (its source text is sent there, so it uses nothing from outside itself): the first tab, its
 * toolbox, and the browser element of our panel. Methods throw while what they name is not there yet.
 */
export function createToolbox() {
  const { gBrowser, ChromeUtils } = globalThis as unknown as Privileged
  const { require: load } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs') as {
    require(module: string): unknown
  }
  const { gDevTools } = load('devtools/client/framework/devtools') as DevtoolsFramework

  const tab = (): Tab => {
    const [first] = gBrowser.tabs
    if (!first) throw new Error('Firefox has no tab')
    return first
  }
  const current = (): Toolbox => {
    const toolbox = gDevTools.getToolboxForTab(tab())
    if (!toolbox) throw new Error('DevTools are not open')
    return toolbox
  }
  const toolId = (extension: string): string => {
    const tool = current()
      .getAdditionalTools()
      .find(({ extensionId }) => extensionId === extension)
    if (!tool) throw new Error('Our panel is not in DevTools yet')
    return tool.id
  }

  return {
    tab,
    root: () => current().doc.documentElement,
    window: () => current().topWindow,
    isOpen: (): boolean => gDevTools.getToolboxForTab(tab()) !== undefined,
    async open(hostType: 'window' | 'right'): Promise<void> {
      gBrowser.selectedTab = tab()
      await gDevTools.showToolboxForTab(tab(), { toolId: 'webconsole', hostType })
    },
    async close(): Promise<void> {
      await gDevTools.getToolboxForTab(tab())?.destroy()
    },
    selectPanel: (extension: string) => current().selectTool(toolId(extension)),
    panelBrowser(extension: string): BrowserElement {
      const frame = current().doc.getElementById(
        `toolbox-panel-iframe-${toolId(extension)}`,
      ) as HTMLIFrameElement | null
      const browser = frame?.contentDocument?.getElementById('webext-panels-browser') as
        | BrowserElement
        | null
        | undefined
      if (!browser?.currentURI.spec.startsWith('moz-extension:') || browser.webProgress?.isLoadingDocument)
        throw new Error('Our panel has not loaded yet')
      return browser
    },
  }
}
