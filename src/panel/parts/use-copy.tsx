import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { usePage } from '../context/panel-context.ts'

/** A function that puts text on the clipboard, and the words on whether that worked. */
export function useCopy(): readonly [put: (text: string) => void, outcome: VNode] {
  const { texts, copy } = usePage()
  const outcome = useSignal<'' | 'panel_copied' | 'panel_copy_refused'>('')
  const put = async (text: string) => {
    outcome.value = ''
    outcome.value = (await copy(text)) ? 'panel_copied' : 'panel_copy_refused'
  }
  const words = (
    <span class="copied" aria-live="polite">
      {outcome.value && texts(outcome.value)}
    </span>
  )
  return [(text) => void put(text), words]
}
