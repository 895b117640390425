import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { drag } from './drag.ts'

/** What list and details keep at least, in CSS pixels; the style sheet says the same. */
const LIST_MIN = 240
const DETAILS_MIN = 280
/** How far an arrow key moves it, in percent of the panel's width. */
const STEP = 2

function percent(width: number, of: number) {
  return Math.round((width / of) * 100)
}

/** The edge between the list and the details. Its value is the list's share in percent. */
export function Splitter() {
  const { layout, texts } = usePanel()
  const splitter = useRef<HTMLDivElement>(null)
  const list = useSignal(0)
  const panes = useSignal(1)
  const { listShare } = layout.layout.value
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
  useLayoutEffect(() => {
    const share = listShare === undefined ? null : `${listShare}%`
    splitter.current?.parentElement?.style.setProperty('--list-share', share)
  }, [listShare])

  const [min, max] = [LIST_MIN, panes.value - DETAILS_MIN]
  /** Gives the list a width in CSS pixels, as far as both sides keep what they need. */
  const move = (to: number) => {
    const width = Math.max(min, Math.min(max, to))
    layout.change({ listShare: Math.round((width / panes.value) * 10_000) / 100 })
  }
  /** Where it is now; `list` is that of the last frame, which a key that is held down is ahead of. */
  const now = () => splitter.current?.previousElementSibling?.clientWidth ?? list.value
  const onKeyDown = (event: KeyboardEvent) => {
    const step = (panes.value * STEP) / 100
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: now() - step,
      ArrowRight: now() + step,
      Home: min,
      End: max,
    }
    const to = targets[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(to)
  }
  return (
    <div
      ref={splitter}
      role="separator"
      class="splitter"
      aria-label={texts('panel_splitter')}
      aria-orientation="vertical"
      aria-valuenow={percent(list.value, panes.value)}
      aria-valuemin={percent(min, panes.value)}
      aria-valuemax={percent(max, panes.value)}
      title={texts('panel_splitter_hint')}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        const from = now()
        drag(event, (distance) => move(from + distance))
      }}
      onDblClick={() => layout.change({ listShare: undefined })}
    />
  )
}
