import { useEffect } from 'preact/hooks'

/**
 * Calls `onPress` when `key` is pressed anywhere in the panel, with the text of the field that it was pressed in
 * (undefined outside of fields). It says whether it took the press; nobody else then hears of it.
 */
export function useShortcut(key: string, onPress: (fieldText: string | undefined) => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return
      const { target } = event
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      if (!onPress(isField ? target.value : undefined)) return
      event.preventDefault()
      event.stopPropagation()
    }
    // Stopped while it is captured: DevTools listens on the document too, and opens its drawer even if it was prevented.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}
