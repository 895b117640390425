import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PanelEvent } from '../../../src/protocol/panel-messages.ts'

const SINCE = { type: 'since', boot: '', seq: 0 } as const

/** A runtime whose port can be cut, and which can be taken away as an update does. */
const fake = vi.hoisted(() => {
  const state = { id: 'us' as string | undefined, posted: [] as unknown[], cut: () => {}, connects: 0, posts: true }
  const connect = () => {
    if (state.id === undefined) throw new Error('Extension context invalidated.')
    state.connects++
    return {
      onMessage: { addListener: () => {} },
      onDisconnect: {
        addListener: (listener: () => void) => {
          state.cut = listener
        },
      },
      postMessage: (message: unknown) => {
        if (!state.posts) throw new Error('Attempting to use a disconnected port object')
        state.posted.push(message)
      },
    }
  }
  const runtime = {
    connect,
    onMessage: { addListener: () => {} },
    get id() {
      return state.id
    },
  }
  return { state, runtime }
})
vi.mock('../../../extension/platform/browser.ts', () => ({ browser: { runtime: fake.runtime } }))
const { createPortLink } = await import('../../../extension/platform/port-link.ts')

beforeEach(() => void Object.assign(fake.state, { id: 'us', posted: [], connects: 0, posts: true }))

const open = () => {
  const events: PanelEvent['type'][] = []
  const link = createPortLink(3)
  link.listen((event) => events.push(event.type))
  link.send(SINCE)
  return { link, events }
}

describe('the panel’s link', () => {
  it('says that the background died, and connects again only to send', () => {
    const { link, events } = open()
    fake.state.cut()
    expect([events, fake.state.connects]).toEqual([['lost'], 1])
    link.send(SINCE)
    expect([events, fake.state.connects, fake.state.posted.length]).toEqual([['lost'], 2, 2])
  })

  it('says that the extension is gone when its port is cut by an update', () => {
    const { events } = open()
    fake.state.id = undefined
    fake.state.cut()
    expect(events).toEqual(['gone'])
  })

  it('says so when there is nothing left to connect to, and does not throw', () => {
    const { link, events } = open()
    fake.state.cut()
    fake.state.id = undefined
    link.send(SINCE)
    expect(events).toEqual(['lost', 'gone'])
  })

  it('keeps its new port when the old one is told of late', () => {
    const { link, events } = open()
    const cutOld = fake.state.cut
    fake.state.posts = false
    link.send(SINCE)
    fake.state.posts = true
    link.send(SINCE)
    cutOld()
    link.send(SINCE)
    expect([events, fake.state.connects, fake.state.posted.length]).toEqual([['lost'], 2, 3])
  })
})
