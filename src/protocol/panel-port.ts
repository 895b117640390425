const PREFIX = 'panel '

/** The name of the port that the panel of `tabId` opens. */
export function panelPort(tabId: number): string {
  return `${PREFIX}${tabId}`
}

/** The tab that a port's name stands for, or undefined when the port is no panel's. */
export function panelTab(name: string): number | undefined {
  return /^panel \d+$/.test(name) ? Number(name.slice(PREFIX.length)) : undefined
}

/** What the background tells every page of the extension when it has come back to life. */
export const AWAKE = 'background-awake'
