import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNavigation, hashOf, type PageAddress, placeOf } from '../../../src/panel/context/navigation.ts'

/** An address bar: `follow` is what a link in the page does. */
function addressBar(first: string) {
  const listeners = new Set<() => void>()
  let hash = first
  const address: PageAddress = {
    hash: () => hash,
    replaceHash: (next) => {
      hash = next
    },
    onHashChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const follow = (next: string): void => {
    hash = next
    for (const listener of listeners) listener()
  }
  return { address, follow, listeners }
}

describe('the place that an address leads to', () => {
  it.each([
    ['', undefined],
    ['#', undefined],
    ['#requests', undefined],
    ['#cannot-ask', undefined],
    ['#/x', undefined],
    ['#reference', { tab: 'reference', ref: '' }],
    ['#decode', { tab: 'decode', ref: '' }],
    ['#platform/1006', { tab: 'reference', ref: 'platform/1006' }],
    ['#http/401-1000', { tab: 'reference', ref: 'http/401-1000' }],
    ['#oauth/%E2%80%A8', { tab: 'reference', ref: 'oauth/\u2028' }],
    ['#oauth/a%20b%2Fc', { tab: 'reference', ref: 'oauth/a b/c' }],
    ['#oauth/%E0%A4%A', { tab: 'reference', ref: 'oauth/%E0%A4%A' }],
  ])('%s', (hash, place) => expect(placeOf(hash)).toEqual(place))

  it('is the one that the address was made for, whatever a code is called', () => {
    const ref = fc.string({ unit: 'grapheme', minLength: 1 }).map((code) => `platform/${code}`)
    fc.assert(
      fc.property(ref, (one) => {
        expect(placeOf(hashOf({ tab: 'reference', ref: one }))).toEqual({ tab: 'reference', ref: one })
      }),
    )
  })
})

describe('navigation', () => {
  it('begins where the address leads, else at the first tab', () => {
    expect(createNavigation(addressBar('#platform/1006').address, 'requests').ref.value).toBe('platform/1006')
    expect(createNavigation(addressBar('').address, 'requests').tab.value).toBe('requests')
  })

  it('writes each place into the address, and remembers the code while another tab is shown', () => {
    const { address } = addressBar('')
    const { go } = createNavigation(address, 'requests')
    const hashes = [
      { ref: 'http/404', tab: 'reference' },
      { tab: 'decode' },
      { tab: 'requests' },
      { tab: 'reference' },
      { ref: '' },
    ] as const
    const written = hashes.map((place) => {
      go(place)
      return address.hash()
    })
    expect(written).toEqual(['#http/404', '#decode', '', '#http/404', '#reference'])
  })

  it('follows links until it ends, and leaves addresses alone that are not its own', () => {
    const { address, follow, listeners } = addressBar('')
    const { tab, ref, linked, dispose } = createNavigation(address, 'requests')
    follow('#somewhere')
    expect([tab.value, linked.value]).toEqual(['requests', 0])
    follow('#http/404')
    expect([tab.value, ref.value, linked.value]).toEqual(['reference', 'http/404', 1])
    dispose()
    expect(listeners.size).toBe(0)
  })
})
