import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findActions } from '../../../src/panel/list/find-actions.ts'
import {
  type Folding,
  foldRows,
  isHeading,
  linesAbove,
  linesOf,
  requestsIn,
} from '../../../src/panel/list/fold-rows.ts'
import { callKey } from '../../../src/panel/rows/duplicate-key.ts'
import type { PanelRow } from '../../../src/panel/rows/panel-row.ts'
import { failedDelete, row } from './rows-of.ts'

const HOST = 'https://eu2-cloud.acronis.com/api/2'

/** Rows of few addresses and outcomes; some made for an action, some following others. */
const list = fc
  .array(
    fc.record({
      address: fc.nat(2),
      at: fc.nat(3000),
      kind: fc.constantFrom('fine', 'failed', 'caused', 'running'),
      follows: fc.option(fc.nat(20), { nil: undefined }),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all
      .toSorted((a, b) => a.at - b.at)
      .map(({ address, at, kind, follows }, n): PanelRow => {
        const parts = { url: `${HOST}/${address}`, startedAt: at, endedAt: at + 30 }
        if (kind === 'fine') return row(`${n}`, parts)
        if (kind === 'running') return { ...row(`${n}`, parts), verdict: { kind: 'pending' } }
        const cause = kind === 'caused' ? ({ how: 'exact', event: 'click' } as const) : undefined
        const own = row(`${n}`, { ...failedDelete, ...parts, id: `${n}`, ...(cause ? { cause } : {}) })
        const explanation = own.explanation && { ...own.explanation, ...(follows ? { follows: `${follows}` } : {}) }
        return { ...own, explanation }
      }),
  )
const foldings = fc.tuple(fc.boolean(), fc.boolean())
const foldingOf = (rows: readonly PanelRow[], [duplicates, actions]: readonly [boolean, boolean]): Folding => ({
  duplicates,
  actions: actions ? findActions(rows) : undefined,
})
/** Any subset of the rows in any order, as filters and orders give them. */
const chosen = (rows: readonly PanelRow[], by: readonly number[]) =>
  rows
    .map((one, n) => ({ one, by: by[n % by.length] ?? 0 }))
    .filter(({ by: b }) => b % 4)
    .toSorted((a, b) => a.by - b.by)
    .map(({ one }) => one)

const everyFold = (check: (rows: readonly PanelRow[], folding: Folding) => void) =>
  fc.assert(
    fc.property(list, fc.array(fc.nat(99), { minLength: 1, maxLength: 9 }), foldings, (all, by, flags) =>
      check(chosen(all, by), foldingOf(all, flags)),
    ),
  )

describe('foldRows', () => {
  it('puts every request on one line, or beneath exactly one, and numbers add up', () =>
    everyFold((rows, folding) => {
      const folded = foldRows(rows, folding)
      const all = folded.tops.flatMap((line) => requestsIn(folded, line))
      expect(all).toHaveLength(rows.length)
      expect(new Set(all)).toEqual(new Set(rows))
    }))

  it('opened whole shows every request once; closed, the lines that nothing is above', () =>
    everyFold((rows, folding) => {
      const folded = foldRows(rows, folding)
      const open = linesOf(rows, folded, () => true)
      expect(new Set(open.filter((line) => !isHeading(line)))).toEqual(new Set(rows))
      expect(new Set(open.map(({ id }) => id)).size).toBe(open.length)
      expect(linesOf(rows, folded, () => false)).toEqual(folded.tops)
      for (const line of open) {
        const over = linesAbove(folded, line)
        expect(folded.tops).toContain(over.at(-1) ?? line)
        for (const one of over) expect(open.indexOf(one)).toBeLessThan(open.indexOf(line))
      }
    }))

  it('keeps the order of what stands side by side', () =>
    everyFold((rows, folding) => {
      const folded = foldRows(rows, folding)
      for (const lines of [folded.tops, ...[...folded.beneath.values()].map((under) => under.lines)]) {
        const at = lines.filter((line) => !isHeading(line)).map((line) => rows.indexOf(line))
        expect(at).toEqual(at.toSorted((a, b) => a - b))
      }
    }))

  it('folded again, gives the same', () =>
    everyFold((rows, folding) => {
      const folded = foldRows(rows, folding)
      expect(foldRows(rows, folding)).toEqual(folded)
      const shown = folded.tops.filter((line) => !isHeading(line))
      const again = foldRows(shown, { duplicates: folding.duplicates, actions: undefined })
      if (!folding.actions) expect(again.tops).toEqual(shown)
    }))

  it('puts only duplicates beneath a request, or what follows it', () =>
    everyFold((rows, folding) => {
      const { beneath } = foldRows(rows, folding)
      for (const [line, { lines, alike }] of beneath) {
        if (isHeading(line)) continue
        const same = lines.filter((child) => child.explanation?.follows !== line.id)
        for (const child of same) expect(callKey(child)).toBe(callKey(line))
        expect(same.length).toBeLessThanOrEqual(alike)
        expect(alike).toBeLessThanOrEqual(lines.length)
      }
    }))

  it('gives the very same list where nothing is folded', () => {
    const rows = [row('a'), row('b', { status: 204 })]
    expect(linesOf(rows, foldRows(rows, { duplicates: true, actions: new Map() }), () => true)).toBe(rows)
  })

  it('leaves what follows a failure with the action that led to it', () => {
    const cause = { how: 'exact', event: 'click' } as const
    const at = (id: string, startedAt: number, follows?: string): PanelRow => {
      const own = row(id, { ...failedDelete, id, startedAt, endedAt: startedAt + 9, cause })
      return own.explanation && follows ? { ...own, explanation: { ...own.explanation, follows } } : own
    }
    const rows = [at('first', 0), at('same click', 20, 'first'), at('next click', 9000, 'first')]
    const folded = foldRows(rows, { duplicates: false, actions: findActions(rows) })
    expect(folded.tops.map((line) => requestsIn(folded, line).map(({ id }) => id))).toEqual([
      ['first', 'same click'],
      ['next click'],
    ])
    expect(linesAbove(folded, rows[1] as PanelRow)[0]).toBe(rows[0])
  })
})
