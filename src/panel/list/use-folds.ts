import { effect, untracked } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { pageLayout } from '../layout/page-layout.ts'
import { byArrival } from '../rows/row-order.ts'
import { createFolds, type Folds } from './create-folds.ts'

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.row') : null
}

/** Folds the list in `scroller` as the layout asks for it, by keyboard and mouse. Undefined where nothing is to be folded. */
export function useFolds(scroller: RefObject<HTMLElement | null>): Folds | undefined {
  const { model } = usePanel()
  const folds = useMemo(() => createFolds(model), [])
  const focusWanted = useRef(false)
  const isOn = pageLayout.layout.value.folds.length > 0
  // Read, so that this is drawn again with the selection, which the focus may have to follow.
  const selectedId = isOn ? model.selectedId.value : ''

  useLayoutEffect(() => {
    model.arrange.value = isOn ? folds.arrange : byArrival
    // A row of a plain grid may tell neither its level nor whether it is open.
    scroller.current?.setAttribute('role', isOn ? 'treegrid' : 'grid')
  }, [isOn])
  useLayoutEffect(() => {
    if (!focusWanted.current) return
    focusWanted.current = false
    const row = scroller.current?.querySelector<HTMLElement>('.row[aria-selected="true"]')
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [selectedId])
  useEffect(() => {
    const grid = scroller.current
    if (!isOn || !grid) return
    // What is selected or has the focus stays in sight, whatever comes to be folded, and whoever leads to it.
    const stop = effect(() => {
      void folds.folded.value
      const ids = [model.selectedId.value, rowOf(document.activeElement)?.dataset.line]
      untracked(() => {
        for (const id of ids) if (id) folds.uncover(id)
      })
    })
    const onKeyDown = (event: KeyboardEvent) => {
      const tree = folds.folded.peek()
      const line = model.lines.peek()[Number(rowOf(event.target)?.dataset.index)]
      if (!tree || !line || event.ctrlKey || event.metaKey || event.altKey) return
      const isOpen = tree.beneath.has(line) ? folds.isOpen(line) : undefined
      const over = tree.above.get(line)
      if (isOpen === (event.key === 'ArrowLeft') && /^Arrow(Left|Right)$/.test(event.key)) folds.turn(line)
      else if (event.key === 'ArrowLeft' && over) {
        focusWanted.current = true
        model.selectedId.value = over.id
      } else return
      event.preventDefault()
    }
    const onClick = (event: MouseEvent) => {
      const line = model.lines.peek()[Number(rowOf(event.target)?.dataset.index)]
      if (!line || !(event.target instanceof Element && event.target.closest('.fold'))) return
      // A press there opens no details.
      event.stopPropagation()
      folds.turn(line)
    }
    grid.addEventListener('keydown', onKeyDown)
    grid.addEventListener('click', onClick, { capture: true })
    return () => {
      stop()
      grid.removeEventListener('keydown', onKeyDown)
      grid.removeEventListener('click', onClick, { capture: true })
    }
  }, [isOn])
  return isOn ? folds : undefined
}
