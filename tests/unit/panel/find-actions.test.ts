import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import type { Cause } from '../../../src/observe/observation.ts'
import { findActions } from '../../../src/panel/list/find-actions.ts'
import type { PanelRow } from '../../../src/panel/rows/panel-row.ts'
import { failedDelete, row } from './rows-of.ts'

const HOST = 'https://eu2-cloud.acronis.com/api/2'
const HOOK = ['page-hook', 'web-request'] as const

/** A success that began at `at` and took 20 ms. */
const fine = (id: string, at: number, parts: Partial<Exchange> = {}) =>
  row(id, { url: `${HOST}/${id}`, startedAt: at, endedAt: at + 20, ...parts })
const failed = (id: string, at: number, cause?: Cause, parts: Partial<Exchange> = {}) =>
  row(id, { ...failedDelete, id, startedAt: at, endedAt: at + 20, seenBy: HOOK, ...(cause ? { cause } : {}), ...parts })
const exact = (event: string): Cause => ({ how: 'exact', event })
const probable = (event: string): Cause => ({ how: 'probable', event })

/** The actions as "event: its calls". */
const told = (rows: readonly PanelRow[]): readonly string[] => {
  const actions = findActions(rows)
  const calls = new Map<string, string[]>()
  for (const [call, { id, event }] of actions) {
    const name = `${id} ${event}`
    calls.set(name, [...(calls.get(name) ?? []), call.id])
  }
  return [...calls].map(([name, ids]) => `${name.split(' ').at(-1)}: ${ids.join(' ')}`)
}

describe('findActions', () => {
  it.each<[string, readonly PanelRow[], readonly string[]]>([
    ['nothing without a cause', [fine('a', 0), failed('f', 10)], []],
    ['a failure alone', [failed('f', 0, exact('click'))], ['click: f']],
    ['what the same handler called', [fine('a', 0), failed('f', 9, exact('click')), fine('b', 30)], ['click: a f b']],
    ['nothing from long before', [fine('a', 0), failed('f', 700, exact('click'))], ['click: f']],
    [
      'a chain of calls that led to the failure',
      [fine('a', 0, { endedAt: 300 }), fine('b', 310), failed('f', 340, probable('click'))],
      ['click: a b f'],
    ],
    [
      'nothing across a gap, and nothing after a second',
      [fine('a', 0), failed('f', 400, probable('click')), fine('b', 500), fine('c', 900), fine('d', 1450)],
      ['click: f b'],
    ],
    [
      'two clicks apart',
      [failed('f', 0, exact('click')), fine('a', 30), failed('g', 600, exact('click')), fine('b', 620)],
      ['click: f a', 'click: g b'],
    ],
    [
      'two events apart',
      [failed('f', 0, exact('click')), failed('g', 300, probable('keydown'))],
      ['click: f', 'keydown: g'],
    ],
    ['two failures of one click', [failed('f', 0, exact('click')), failed('g', 60, exact('click'))], ['click: f g']],
    [
      'no other frame’s calls',
      [fine('a', 0, { frameId: 9 }), failed('f', 5, exact('click')), fine('b', 9, { tabId: 4 })],
      ['click: f'],
    ],
    [
      'no failure whose cause the hook did not find, and no page',
      [failed('f', 0, exact('click')), failed('g', 10), fine('page', 12, { kind: 'document' })],
      ['click: f'],
    ],
    [
      'no call that is made again and again',
      [
        ...[0, 1, 2].map((n) => fine(`poll${n}`, n * 5000, { url: `${HOST}/poll` })),
        fine('poll3', 15_000, { url: `${HOST}/poll` }),
        failed('f', 15_010, exact('click')),
      ],
      ['click: f'],
    ],
  ])('tells %s', (_name, rows, actions) => expect(told(rows)).toEqual(actions))

  it('names the action after the failure that was over first, whatever arrives later', () => {
    const late = failed('slow', 0, exact('click'), { endedAt: 5000 })
    const first = failed('quick', 10, exact('click'))
    const [before] = findActions([first]).values()
    const [after] = findActions([late, first]).values()
    expect(before?.id).toBe(after?.id)
    expect(after?.cameTo).toBe(first)
    expect(after?.at).toBe(0)
  })

  it('gives every call one action at most, of its own frame, within a second, and every call with a cause one', () => {
    const call = fc.record({
      at: fc.nat(4000),
      frameId: fc.nat(1),
      took: fc.nat(900),
      cause: fc.option(
        fc.record({ how: fc.constantFrom('exact', 'probable'), event: fc.constantFrom('click', 'keydown') }),
        { nil: undefined },
      ),
    })
    fc.assert(
      fc.property(fc.array(call, { maxLength: 30 }), (calls) => {
        const rows = calls
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, frameId, took, cause }, n) => {
            const parts = { frameId, endedAt: at + took }
            return cause ? failed(`${n}`, at, cause, parts) : fine(`${n}`, at, parts)
          })
        const actions = findActions(rows)
        for (const one of rows) if (one.exchange.cause) expect(actions.has(one)).toBe(true)
        for (const [one, { at, cameTo, event }] of actions) {
          expect(one.exchange.frameId).toBe(cameTo.exchange.frameId)
          expect(one.exchange.startedAt).toBeGreaterThanOrEqual(at)
          expect(one.exchange.startedAt - at).toBeLessThanOrEqual(2000)
          expect(one.exchange.cause?.event ?? event).toBe(event)
          expect(actions.get(cameTo)?.cameTo).toBe(cameTo)
        }
        expect(findActions(rows)).toEqual(actions)
      }),
    )
  })
})
