import { describe, expect, it, vi } from 'vitest'
import { type Handshake, offerPort, receivePort } from '../../../src/capture/handshake.ts'

/** A frame's document, that counts who still listens, and the moment at which page scripts may follow. */
const frame = () => {
  const document = new EventTarget()
  const listening = new Set<string>()
  const { addEventListener, removeEventListener } = document
  document.addEventListener = (type, listener) => {
    listening.add(type)
    addEventListener.call(document, type, listener)
  }
  document.removeEventListener = (type, listener) => {
    listening.delete(type)
    removeEventListener.call(document, type, listener)
  }
  const closers = new Set<() => void>()
  const handshake: Handshake = {
    on: document,
    untilPageScripts: (close) => {
      closers.add(close)
      return () => void closers.delete(close)
    },
  }
  const scriptsBegin = (): void => {
    for (const close of closers) close()
  }
  return { handshake, listening, closers, scriptsBegin }
}

describe('the handshake', () => {
  it.each([
    ['page first', (offer: () => void, take: () => void) => [take(), offer()]],
    ['extension first', (offer: () => void, take: () => void) => [offer(), take()]],
  ])('hands the port over once, and nobody listens any more: %s', (_, run) => {
    const { handshake, listening, closers } = frame()
    const { port1, port2 } = new MessageChannel()
    const taken = vi.fn()
    const met = vi.fn()
    run(
      () => offerPort(handshake, port2, met),
      () => receivePort(handshake, taken),
    )
    expect(taken).toHaveBeenCalledOnce()
    expect(met).toHaveBeenCalledOnce()
    expect(taken.mock.calls[0]?.[0] === port2).toBe(true)
    expect([...listening, ...closers]).toEqual([])
    port1.close()
  })

  it('gives no port to a page that asks, and takes none from a page', () => {
    const { port1, port2 } = new MessageChannel()
    for (const start of [
      (own: Handshake) => offerPort(own, port2, heard),
      (own: Handshake) => receivePort(own, heard),
    ]) {
      const { handshake, listening, scriptsBegin } = frame()
      start(handshake)
      expect(listening.size).toBe(1)
      scriptsBegin()
      expect([...listening]).toEqual([])
      const page = vi.fn()
      handshake.on.addEventListener('console-lens-port', page)
      handshake.on.dispatchEvent(new Event('console-lens-ask'))
      handshake.on.dispatchEvent(new MessageEvent('console-lens-port', { ports: [port1] }))
      expect(page).toHaveBeenCalledOnce()
    }
    expect(heard).not.toHaveBeenCalled()
    port1.close()
  })
})

const heard = vi.fn()
