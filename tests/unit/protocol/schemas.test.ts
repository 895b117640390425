import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_DISMISSED, MAX_ENTRIES } from '../../../src/protocol/limits.ts'
import { panelPort, panelTab } from '../../../src/protocol/panel-port.ts'
import { readPageReport, readPanelRequest } from '../../../src/protocol/schemas.ts'
import { devtoolsEntry, hookReport } from '../observations.ts'

const { source: _s, phase: _p, tabId: _t, frameId: _f, ...report } = hookReport()
const message = { type: 'hook-report', report }

describe('a message from the page', () => {
  it('is taken in the known shape', () => {
    expect(readPageReport(message)).toEqual(message)
  })

  it('cannot bring a place of its own: unknown fields are left out', () => {
    const forged = { ...message, report: { ...report, tabId: 99, frameId: 0, source: 'web-request' } }
    expect(readPageReport(forged)).toEqual(message)
  })

  it.each([
    ['another type', { ...message, type: 'rows' }],
    ['no report', { type: 'hook-report' }],
    ['a status that is no number', { ...message, report: { ...report, status: '400' } }],
    ['a time that is not finite', { ...message, report: { ...report, startedAt: Number.NaN } }],
    [
      'a body over the limit',
      { ...message, report: { ...report, body: { text: 'x'.repeat(64_001), truncated: false } } },
    ],
    ['an unknown reason', { ...message, report: { ...report, body: { reason: 'because' } } }],
    ['an address over the limit', { ...message, report: { ...report, url: `https://x/${'y'.repeat(9_000)}` } }],
  ])('is refused with %s', (_, value) => {
    expect(readPageReport(value)).toBeUndefined()
  })
})

describe('entries of DevTools from the panel', () => {
  const { source: _1, phase: _2, tabId: _3, ...entry } = devtoolsEntry({ body: { text: '{}', truncated: false } })
  const entriesOf = (...entries: readonly unknown[]) => ({ type: 'devtools-entries', entries })

  it('are taken in the known shape, without a place of their own', () => {
    expect(readPanelRequest(entriesOf(entry))).toEqual(entriesOf(entry))
    expect(readPanelRequest(entriesOf({ ...entry, tabId: 99, source: 'web-request' }))).toEqual(entriesOf(entry))
  })

  it.each([
    ['without an id', { ...entry, entryId: '' }],
    ['with a status that is none', { ...entry, status: 1_000 }],
    ['with a body over the limit', { ...entry, body: { text: 'x'.repeat(64_001), truncated: false } }],
    ['with a body of less than no bytes', { ...entry, body: { text: '{}', truncated: false, size: -1 } }],
    ['with a time that is not finite', { ...entry, endedAt: Number.POSITIVE_INFINITY }],
    ['that is nothing', null],
  ])('are taken without the one %s', (_, broken) => {
    const others = Array.from({ length: MAX_ENTRIES - 1 }, () => entry)
    expect(readPanelRequest(entriesOf(broken, ...others))).toEqual(entriesOf(...others))
  })

  it.each([
    ['too many of them', entriesOf(...Array.from({ length: MAX_ENTRIES + 1 }, () => entry))],
    ['no list', { type: 'devtools-entries', entries: entry }],
  ])('are refused with %s', (_, value) => {
    expect(readPanelRequest(value)).toBeUndefined()
  })
})

describe('failures to dismiss', () => {
  const dismiss = (ids: unknown) => ({ type: 'dismiss', ids })

  it('are taken by their ids, and in any number that a card remembers', () => {
    const ids = Array.from({ length: MAX_DISMISSED }, (_, n) => `request-${n}`)
    expect(readPanelRequest({ ...dismiss(ids), tabId: 99 })).toEqual(dismiss(ids))
  })

  it.each([
    ['too many', Array.from({ length: MAX_DISMISSED + 1 }, () => 'request-1')],
    ['an id that is no text', [7]],
    ['an id that is none of ours', ['x'.repeat(201)]],
    ['no list', 'request-1'],
  ])('are refused with %s', (_, ids) => {
    expect(readPanelRequest(dismiss(ids))).toBeUndefined()
  })
})

describe('whatever comes in', () => {
  it('is read without an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readPageReport(value)
        readPanelRequest(value)
      }),
    )
  })
})

describe('the panel’s port', () => {
  it('carries its tab in its name', () => {
    fc.assert(
      fc.property(fc.nat(), (tabId) => {
        expect(panelTab(panelPort(tabId))).toBe(tabId)
      }),
    )
  })
  it('is told from other ports', () => {
    for (const name of ['', 'panel', 'panel -1', 'panel 1 2', 'other 1']) expect(panelTab(name)).toBeUndefined()
  })
})
