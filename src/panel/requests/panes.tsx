import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { separatorProps } from '../parts/separator.ts'

/** What list and details keep at least, in CSS pixels. */
const LIST_MIN = 240
const DETAILS_MIN = 280
/** How far an arrow key moves the edge, in percent of the panel's width. */
const STEP = 2

/** List and details side by side; the style sheet turns these properties into widths. */
export function Panes({ children }: { readonly children: ComponentChildren }) {
  const { listShare } = usePanel().layout.layout.value
  const widths = {
    '--list-min': `${LIST_MIN}px`,
    '--details-min': `${DETAILS_MIN}px`,
    '--list-share': listShare === undefined ? undefined : `${listShare}%`,
  }
  return (
    <div class="panes" style={widths}>
      {children}
    </div>
  )
}

/** The edge between the list, which stands before it, and the details. Its value is the list's share in percent. */
export function Splitter() {
  const { layout, texts } = usePanel()
  const splitter = useRef<HTMLDivElement>(null)
  const list = useSignal(0)
  const panes = useSignal(1)
  useLayoutEffect(() => {
    const [left, all] = [splitter.current?.previousElementSibling, splitter.current?.parentElement]
    if (!left || !all) return
    const observer = new ResizeObserver(() => {
      list.value = left.clientWidth
      panes.value = Math.max(1, all.clientWidth)
    })
    observer.observe(left)
    observer.observe(all)
    return () => observer.disconnect()
  }, [])

  const percent = (width: number) => Math.round((width / panes.value) * 100)
  const [min, max] = [LIST_MIN, panes.value - DETAILS_MIN]
  const start = () => {
    // Not `list`, which is of the last frame: a key that is held down is ahead of that.
    const from = splitter.current?.previousElementSibling?.clientWidth ?? list.value
    return (distance: number) => {
      const width = Math.max(min, Math.min(max, from + distance))
      layout.change({ listShare: Math.round((width / panes.value) * 10_000) / 100 })
    }
  }
  return (
    <div
      ref={splitter}
      class="splitter"
      {...separatorProps({
        name: texts('panel_splitter'),
        hint: texts('panel_splitter_hint'),
        value: percent(list.value),
        min: percent(min),
        max: percent(max),
        tabbable: true,
        step: (panes.value * STEP) / 100,
        hasEnds: true,
        start,
        reset: () => layout.change({ listShare: undefined }),
      })}
    />
  )
}
