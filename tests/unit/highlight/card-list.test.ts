import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCard, type CardEntry, chooseShown, MAX_ENTRIES, MAX_SHOWN } from '../../../src/highlight/card-list.ts'
import type { FailureCard } from '../../../src/protocol/page-messages.ts'

const card = (id: string, group = id, follows?: string): FailureCard => ({
  id,
  group,
  headline: group,
  operation: '',
  advice: '',
  sections: [],
  code: '',
  ...(follows === undefined ? {} : { follows }),
})

const listOf = (...cards: readonly FailureCard[]) =>
  cards.reduce<readonly CardEntry[]>((list, one) => addCard(list, one, () => true), [])
const brief = (list: readonly CardEntry[]) => list.map((e) => `${e.card.group} ×${e.count} +${e.followers}`)

describe('the list of cards', () => {
  it.each([
    ['repeats count', [card('1', 'a'), card('2', 'b'), card('3', 'a')], ['a ×2 +0', 'b ×1 +0']],
    ['news of the same failure counts nothing', [card('1', 'a'), card('1', 'a')], ['a ×1 +0']],
    ['news under another name takes its place', [card('1', 'a'), card('1', 'b')], ['b ×1 +0']],
    ['news of one of two leaves the other', [card('1', 'a'), card('2', 'a'), card('2', 'b')], ['a ×1 +0', 'b ×1 +0']],
    ['followers fold under their cause', [card('1', 'a'), card('2', 'f', '1'), card('3', 'g', '1')], ['a ×1 +2']],
    ['a follower of a follower folds, too', [card('1', 'a'), card('2', 'f', '1'), card('3', 'g', '2')], ['a ×1 +2']],
    ['a follower is counted once', [card('1', 'a'), card('2', 'f', '1'), card('2', 'f', '1')], ['a ×1 +1']],
    ['what turns out to follow folds away', [card('1', 'a'), card('2', 'f'), card('2', 'f', '1')], ['a ×1 +1']],
    ['followers go where their cause goes', [card('1', 'a'), card('2', 'f', '1'), card('1', 'b')], ['b ×1 +1']],
    [
      'what turns out not to follow leaves',
      [card('1', 'a'), card('2', 'f', '1'), card('2', 'f')],
      ['a ×1 +0', 'f ×1 +0'],
    ],
    ['without its cause it is a card itself', [card('2', 'f', '1'), card('3', 'f', '1')], ['f ×2 +0']],
  ])('%s', (_, cards, expected) => {
    expect(brief(listOf(...cards))).toEqual(expected)
  })

  it('knows the first of a cause’s failures however many follow it', () => {
    const followers = Array.from({ length: 150 }, (_, n) => card(`f${n}`, 'f', '1'))
    expect(brief(listOf(card('1', 'a'), ...followers))).toEqual(['a ×1 +150'])
  })

  it('is awake again with the next failure of a kind that was not wanted for a while', () => {
    const [asleep] = listOf(card('1', 'a'))
    if (!asleep) throw new Error('no card')
    expect(addCard([{ ...asleep, snoozed: true }], card('2', 'a'), () => true)[0]?.snoozed).toBeUndefined()
  })

  const anyCard = fc
    .record({
      id: fc.integer({ min: 0, max: 30 }),
      group: fc.integer({ min: 0, max: 8 }),
      follows: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    })
    .map(({ id, group, follows }) => card(`${id}`, `g${group}`, follows === undefined ? undefined : `${follows}`))

  it('has each group once and each failure once, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(anyCard, { maxLength: 60 }), fc.func(fc.boolean()), (cards, isShown) => {
        const list = cards.reduce<readonly CardEntry[]>((all, one) => addCard(all, one, isShown), [])
        const groups = list.map((entry) => entry.card.group)
        const ids = list.flatMap((entry) => entry.ids)
        expect(new Set(groups).size).toBe(groups.length)
        expect(new Set(ids).size).toBe(ids.length)
        expect([...new Set(cards.map(({ id }) => id))].sort()).toEqual([...ids].sort())
        for (const entry of list) expect(entry.count).toBeGreaterThan(0)
      }),
    )
  })

  it('is bounded, and the newest are shown with the one that is read', () => {
    const list = listOf(...Array.from({ length: MAX_ENTRIES + 5 }, (_, n) => card(`${n}`)))
    expect(list).toHaveLength(MAX_ENTRIES)
    const shown = chooseShown(list, list[0]?.card.group)
    expect(shown).toHaveLength(MAX_SHOWN)
    expect([shown[0], shown.at(-1)]).toEqual([list[0], list.at(-1)])
  })
})
