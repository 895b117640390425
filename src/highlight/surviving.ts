import { isLarge } from './visible-rect.ts'

const ELEMENT = 1

/**
 * The innermost of `path` (from the inside out) that is still in the document: the control itself or, where the page has
 * redrawn or removed the control, what was around it. Undefined when that is so large that a mark would say nothing.
 */
export function survivingOf(window: Window, path: readonly (EventTarget | undefined)[]): Element | undefined {
  const element = path.find(
    (target) => (target as Node | undefined)?.nodeType === ELEMENT && (target as Node).isConnected,
  )
  return element && !isLarge(window, element as Element) ? (element as Element) : undefined
}
