import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'

/** All that Escape can close now, the newest last. */
const opened: symbol[] = []

/** Whether the press is a field's own: it closes the list below it, which no empty one has, or empties it. */
function isFields(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== ''
}

/**
 * Closes something of the tab "Requests" with Escape, the newest first; `close` is undefined while that is not open.
 * Nobody else hears of the press.
 */
export function useEscape(close: (() => void) | undefined): void {
  const { navigation } = usePanel()
  const latest = useRef(close)
  latest.current = close
  const isOpen = close !== undefined
  useLayoutEffect(() => {
    if (!isOpen) return undefined
    const self = Symbol()
    opened.push(self)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.ctrlKey || event.metaKey || event.altKey) return
      if (opened.at(-1) !== self) return
      if (navigation.tab.value !== 'requests' || isFields(event.target)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      latest.current?.()
    }
    // On the window: on the document the details, and DevTools with its drawer, would hear of it first.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      opened.splice(opened.indexOf(self), 1)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [isOpen])
}
