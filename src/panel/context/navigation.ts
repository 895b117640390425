import { batch, type ReadonlySignal, signal } from '@preact/signals'

export const TABS = ['requests', 'reference', 'decode'] as const
export type Tab = (typeof TABS)[number]

/** What the panel shows. */
export interface Route {
  readonly tab: Tab
  /** The entry of the code reference that is open, "platform/1006"; "" for none. Kept while another tab is shown. */
  readonly ref: string
}

/** The route that an address's hash ("" or beginning with "#") leads to; undefined where it is no link of ours. */
export function routeOf(hash: string): Route | undefined {
  const name = decoded(hash.replace(/^#/, ''))
  if (name === 'reference' || name === 'decode') return { tab: name, ref: '' }
  return /^[\w.-]+\/./s.test(name) ? { tab: 'reference', ref: name } : undefined
}

/** The hash that leads to a route, "" for the requests. It stays the same for as long as the code has its family and name. */
export function hashOf({ tab, ref }: Route): string {
  if (tab === 'requests') return ''
  return `#${tab === 'reference' && ref ? ref.split('/').map(encodeURIComponent).join('/') : tab}`
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

/** The address of the page that the panel is in. */
export interface PageAddress {
  readonly hash: () => string
  /** Shows another hash ("" for none), and adds nothing to the page's history. */
  readonly replaceHash: (hash: string) => void
  /** Calls back when a link was followed to another hash; returns its end. */
  readonly onHashChange: (listener: () => void) => () => void
}

/** Where the panel is, in step with its address, so that a link can lead to a code. */
export interface Navigation {
  readonly tab: ReadonlySignal<Tab>
  readonly ref: ReadonlySignal<string>
  /** How many links to a route have been followed. */
  readonly linked: ReadonlySignal<number>
  readonly go: (route: Partial<Route>) => void
  readonly dispose: () => void
}

/** `first`: the tab to show where the address leads to none. */
export function createNavigation(address: PageAddress, first: Tab): Navigation {
  const opened = routeOf(address.hash())
  const tab = signal<Tab>(opened?.tab ?? first)
  const ref = signal(opened?.ref ?? '')
  const linked = signal(0)
  const stop = address.onHashChange(() => {
    const route = routeOf(address.hash())
    if (!route) return
    batch(() => {
      tab.value = route.tab
      if (route.ref) ref.value = route.ref
      linked.value += 1
    })
  })
  return {
    tab,
    ref,
    linked,
    go(route) {
      batch(() => {
        tab.value = route.tab ?? tab.value
        ref.value = route.ref ?? ref.value
      })
      address.replaceHash(hashOf({ tab: tab.value, ref: ref.value }))
    },
    dispose: stop,
  }
}
