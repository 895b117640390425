/** Stands in a tab's place for requests of a site's service worker and shared workers, which belong to no tab. */
export const WORKERS = 'workers'

/** The tab that a request belongs to, by the browser's id, or the workers. Each has a log of its own. */
export type TabKey = number | typeof WORKERS

/** What the browsers mean: they name the tab -1 for a request that belongs to none. */
export function tabKey(tabId: number): TabKey {
  return tabId < 0 ? WORKERS : tabId
}

export function isOfWorker({ tabId }: { readonly tabId: TabKey }): boolean {
  return tabId === WORKERS
}
