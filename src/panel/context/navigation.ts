import { batch, type ReadonlySignal, signal } from '@preact/signals'

export const TABS = ['requests', 'reference', 'decode'] as const
export type Tab = (typeof TABS)[number]

/** What the panel shows. */
export interface Place {
  readonly tab: Tab
  /** The entry of the code reference that is open, "platform/1006"; "" for none. Kept while another tab is shown. */
  readonly ref: string
}

/** The place that an address's hash ("" or beginning with "#") leads to; undefined where it is no link of ours. Never throws. */
export function placeOf(hash: string): Place | undefined {
  const name = decoded(hash.replace(/^#/, ''))
  if (name === 'reference' || name === 'decode') return { tab: name, ref: '' }
  return /^[\w.-]+\/./s.test(name) ? { tab: 'reference', ref: name } : undefined
}

/** The hash that leads to a place, "" for the requests. It stays the same for as long as the code has its family and name. */
export function hashOf({ tab, ref }: Place): string {
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
  /** How many links to a place have been followed. */
  readonly linked: ReadonlySignal<number>
  readonly go: (place: Partial<Place>) => void
  readonly dispose: () => void
}

/** `first`: the tab to show where the address leads to none. */
export function createNavigation(address: PageAddress, first: Tab): Navigation {
  const opened = placeOf(address.hash())
  const tab = signal<Tab>(opened?.tab ?? first)
  const ref = signal(opened?.ref ?? '')
  const linked = signal(0)
  const stop = address.onHashChange(() => {
    const place = placeOf(address.hash())
    if (!place) return
    batch(() => {
      tab.value = place.tab
      if (place.ref) ref.value = place.ref
      linked.value += 1
    })
  })
  return {
    tab,
    ref,
    linked,
    go(place) {
      batch(() => {
        tab.value = place.tab ?? tab.value
        ref.value = place.ref ?? ref.value
      })
      address.replaceHash(hashOf({ tab: tab.value, ref: ref.value }))
    },
    dispose: stop,
  }
}
