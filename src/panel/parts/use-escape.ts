import { useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'

/**
 * Closes something of the tab "Requests" with Escape; `close` is undefined while that is not open. Nobody else hears of
 * the press.
 */
export function useEscape(close: (() => void) | undefined): void {
  const { escapes } = usePanel()
  const latest = useRef(close)
  latest.current = close
  const isOpen = close !== undefined
  useLayoutEffect(() => (isOpen ? escapes.push(() => latest.current?.()) : undefined), [isOpen])
}
