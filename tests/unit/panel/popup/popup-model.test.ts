import { describe, expect, it } from 'vitest'
import { createPopupModel } from '../../../../src/panel/popup/popup-model.ts'
import { rows } from '../../../panel/exchanges.ts'
import { createBed } from '../model-bed.ts'
import { failedDelete } from '../rows-of.ts'

const failed = (id: string, after: number) => ({ ...failedDelete, id, startedAt: failedDelete.startedAt + after })

function open() {
  const { deps, emit } = createBed()
  return { popup: createPopupModel(deps), emit }
}

describe('the popup’s model', () => {
  it('lists what failed since the last navigation', () => {
    const { popup, emit } = open()
    emit(rows([failed('before', 0), failed('after', 10)], { navigatedAt: failedDelete.startedAt + 5 }))
    expect(popup.failures.value.map(({ id }) => id)).toEqual(['after'])
  })

  it('keeps its order when one comes again, and puts a new one on top', () => {
    const { popup, emit } = open()
    const at = (id: string, after: number, path: string) => ({
      ...failed(id, after),
      finalUrl: `https://eu2-cloud.acronis.com/api/2/${path}`,
    })
    const ids = () => popup.groups.value.map((group) => group.ids)
    const all = [at('poll', 0, 'poll'), at('other', 10, 'other')]
    emit(rows(all))
    expect(ids()).toEqual([['other'], ['poll']])
    all.push(at('poll again', 20, 'poll'))
    emit(rows(all))
    expect(ids()).toEqual([['other'], ['poll', 'poll again']])
    all.push(at('new', 30, 'new'), at('other again', 40, 'other'))
    emit(rows(all))
    expect(ids()).toEqual([['new'], ['other', 'other again'], ['poll', 'poll again']])
  })

  it('opens one failure at a time, and closes it again', () => {
    const { popup, emit } = open()
    emit(rows([failed('one', 0), { ...failed('two', 10), finalUrl: 'https://eu2-cloud.acronis.com/api/2/other' }]))
    const [two, one] = popup.groups.value
    if (!one || !two) throw new Error('Two failures make two groups')
    popup.toggle(one)
    expect(popup.open.value?.key).toBe(one.key)
    popup.toggle(two)
    expect(popup.open.value?.key).toBe(two.key)
    popup.toggle(two)
    expect(popup.open.value).toBeUndefined()
  })

  it('keeps a failure open when it comes again, and selects the newest: that is the one that is explained', () => {
    const { popup, emit } = open()
    emit(rows([failed('one', 0)]))
    popup.groups.value.forEach(popup.toggle)
    emit(rows([failed('one', 0), failed('again', 10)]))
    expect(popup.open.value?.ids).toEqual(['one', 'again'])
    expect(popup.selection.id.value).toBe('again')
  })
})
