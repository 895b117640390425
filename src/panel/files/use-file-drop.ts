import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'

/** Hands over files that are dropped anywhere onto the panel; says while one is held over it. */
export function useFileDrop(onFile: (file: File) => void): ReadonlySignal<boolean> {
  const over = useSignal(false)
  useLayoutEffect(() => {
    const onDrag = (event: DragEvent) => {
      // A text that is dragged into a field is none of our business.
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      over.value = event.type === 'dragover'
      const file = event.type === 'drop' && event.dataTransfer.files[0]
      if (file) onFile(file)
    }
    const onLeave = (event: DragEvent) => {
      // It left the panel, and not only one element for the next.
      if (!event.relatedTarget) over.value = false
    }
    document.addEventListener('dragover', onDrag)
    document.addEventListener('drop', onDrag)
    document.addEventListener('dragleave', onLeave)
    return () => {
      document.removeEventListener('dragover', onDrag)
      document.removeEventListener('drop', onDrag)
      document.removeEventListener('dragleave', onLeave)
    }
  }, [])
  return over
}
