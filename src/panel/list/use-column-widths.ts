import { effect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'

/** Tells the model how wide the list is, and gives the list the columns that fit. Neither draws the rows anew. */
export function useColumnWidths(list: RefObject<HTMLElement | null>): void {
  const { columns } = usePanel().model.list
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return undefined
    const measure = () => {
      // A tab that is not shown has no width.
      columns.listWidth.value = element.clientWidth || columns.listWidth.peek()
    }
    measure()
    const stop = effect(() => element.style.setProperty('--columns', columns.template.value))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      stop()
      observer.disconnect()
    }
  }, [])
}
