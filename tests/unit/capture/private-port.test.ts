import { describe, expect, it, vi } from 'vitest'
import { type Meeting, offerPort, takePort } from '../../../src/capture/handshake.ts'

/** A frame's document, that counts who still listens, and the moment at which page scripts may follow. */
const frame = () => {
  const place = new EventTarget()
  const listening = new Set<string>()
  const { addEventListener, removeEventListener } = place
  place.addEventListener = (type, listener) => {
    listening.add(type)
    addEventListener.call(place, type, listener)
  }
  place.removeEventListener = (type, listener) => {
    listening.delete(type)
    removeEventListener.call(place, type, listener)
  }
  const closers = new Set<() => void>()
  const meeting: Meeting = {
    place,
    closing: (close) => {
      closers.add(close)
      return () => void closers.delete(close)
    },
  }
  const scriptsBegin = (): void => {
    for (const close of closers) close()
  }
  return { meeting, listening, closers, scriptsBegin }
}

describe('the private port', () => {
  it.each([
    ['page first', (offer: () => void, take: () => void) => [take(), offer()]],
    ['extension first', (offer: () => void, take: () => void) => [offer(), take()]],
  ])('is handed over once, and nobody listens any more: %s', (_, meet) => {
    const { meeting, listening, closers } = frame()
    const { port1, port2 } = new MessageChannel()
    const taken = vi.fn()
    const met = vi.fn()
    meet(
      () => offerPort(meeting, port2, met),
      () => takePort(meeting, taken),
    )
    expect(taken).toHaveBeenCalledOnce()
    expect(met).toHaveBeenCalledOnce()
    expect(taken.mock.calls[0]?.[0] === port2).toBe(true)
    expect([...listening, ...closers]).toEqual([])
    port1.close()
  })

  it('cannot be had by a page that asks for it, nor be given by one', () => {
    const { port1, port2 } = new MessageChannel()
    for (const start of [(own: Meeting) => offerPort(own, port2, heard), (own: Meeting) => takePort(own, heard)]) {
      const { meeting, listening, scriptsBegin } = frame()
      start(meeting)
      expect(listening.size).toBe(1)
      scriptsBegin()
      expect([...listening]).toEqual([])
      const page = vi.fn()
      meeting.place.addEventListener('console-lens-port', page)
      meeting.place.dispatchEvent(new Event('console-lens-ask'))
      meeting.place.dispatchEvent(new MessageEvent('console-lens-port', { ports: [port1] }))
      expect(page).toHaveBeenCalledOnce()
    }
    expect(heard).not.toHaveBeenCalled()
    port1.close()
  })
})

const heard = vi.fn()
