import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { SentAgain } from '../../../src/observe/send-again.ts'
import { AHEAD_MS, BEHIND_MS, retryLinks } from '../../../src/panel/retry/retry-links.ts'
import { sample } from '../export/sample.ts'

const first = sample({ id: 'first', startedAt: 1_000, method: 'GET' })
const { frameId, method, url } = first
const note = (parts: Partial<SentAgain> = {}): SentAgain => ({ of: 'first', frameId, method, url, at: 9_000, ...parts })
const again = (startedAt: number, parts: Partial<Exchange> = {}) =>
  sample({ id: 'again', method: 'GET', startedAt, ...parts })
const idsOf = (rows: readonly Exchange[], notes: readonly SentAgain[]) =>
  retryLinks(rows, notes).map(({ note: { of }, row: { id } }) => `${of} ${id}`)

describe('a request that was sent again', () => {
  it.each([
    ['that begins with the note', again(9_000), true],
    ['that seems to begin a little earlier', again(9_000 - AHEAD_MS), true],
    ['that seems to begin much earlier', again(9_000 - AHEAD_MS - 1), false],
    ['that waited for a connection', again(9_000 + BEHIND_MS), true],
    ['that comes too late', again(9_000 + BEHIND_MS + 1), false],
    ['of another method', again(9_000, { method: 'HEAD' }), false],
    ['of another address', again(9_000, { url: `${url}x` }), false],
    ['of another frame', again(9_000, { frameId: frameId + 1 }), false],
    ['of a worker', again(9_000, { tabId: 'workers' }), false],
  ])('is the one %s', (_, row, linked) => {
    expect(idsOf([first, row], [note()])).toEqual(linked ? ['first again'] : [])
  })

  it('is not itself', () => {
    expect(idsOf([first], [note({ at: first.startedAt })])).toEqual([])
  })

  it('is not known where the page sent the same at that time', () => {
    expect(idsOf([first, again(9_000), again(9_400, { id: 'polled' })], [note()])).toEqual([])
  })

  it('is not known where two were sent again at that time', () => {
    expect(idsOf([first, again(9_300)], [note(), note({ of: 'other', at: 9_200 })])).toEqual([])
  })

  it('may be sent again itself, and again', () => {
    const rows = [first, again(9_000), again(10_600, { id: 'third' })]
    expect(idsOf(rows, [note(), note({ at: 10_600 })])).toEqual(['first again', 'first third'])
  })

  it('has one row, and a row one of it, whatever there is', () => {
    const times = fc.array(fc.integer({ min: 0, max: 6_000 }), { maxLength: 12 })
    fc.assert(
      fc.property(times, times, (starts, sent) => {
        const rows = starts.map((startedAt, n) => again(startedAt, { id: `row ${n}` }))
        const notes = sent.map((at, n) => note({ of: `row ${n}`, at }))
        const links = retryLinks(rows, notes)
        expect(new Set(links.map((link) => link.row)).size).toBe(links.length)
        expect(new Set(links.map((link) => link.note)).size).toBe(links.length)
        for (const link of links) expect(link.row.id).not.toBe(link.note.of)
      }),
    )
  })
})
