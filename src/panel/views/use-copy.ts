import { useSignal } from '@preact/signals'
import { usePanel } from './panel-context.ts'

/** Puts text on the clipboard, and gives a word on whether that worked: "" before the first try. */
export function useCopy(): { readonly outcome: string; readonly put: (text: string) => Promise<void> } {
  const { texts, copy } = usePanel()
  const outcome = useSignal<'' | 'panel_copied' | 'panel_copy_refused'>('')
  return {
    outcome: outcome.value && texts(outcome.value),
    async put(text) {
      outcome.value = ''
      outcome.value = (await copy(text)) ? 'panel_copied' : 'panel_copy_refused'
    },
  }
}
