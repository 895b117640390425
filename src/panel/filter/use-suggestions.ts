import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { usePanel } from '../context/panel-context.ts'
import { type Suggestions, suggest } from './suggest.ts'

interface FieldSuggestions {
  readonly open: Suggestions | undefined
  /** Index of the option that the arrows stand on; -1 for none. */
  readonly active: number
  /** Looks for suggestions for what stands at the caret now. */
  readonly update: () => void
  readonly close: () => void
  /** Writes an option into the field. */
  readonly take: (option: string) => void
  /** Whether the key was for the list, and is done with. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
}

/**
 * Suggestions for what is typed into `field`. The arrows choose one, Enter and Tab take what was chosen, Escape closes
 * the list; without a list, or with nothing chosen, the keys do what they always do.
 */
export function useSuggestions(field: RefObject<HTMLInputElement | null>): FieldSuggestions {
  const { model, texts } = usePanel()
  const open = useSignal<Suggestions | undefined>(undefined)
  const active = useSignal(-1)

  const update = () => {
    const input = field.current
    active.value = -1
    open.value = input ? suggest(input.value, input.selectionStart ?? 0, model.shown.rows.peek(), texts) : undefined
  }
  const close = () => {
    open.value = undefined
  }
  const take = (option: string) => {
    const input = field.current
    if (!input || !open.value) return
    const { from, to } = open.value
    const rest = input.value.slice(to)
    const before = input.value.slice(0, from) + option
    // Written here, too, because drawing the text would put the caret to the end.
    input.value = before + (option.endsWith(' ') ? rest.trimStart() : rest)
    input.setSelectionRange(before.length, before.length)
    model.filter.text.value = input.value
    update()
  }
  const press = (key: string, shift: boolean): boolean => {
    if (key === 'ArrowDown' && !open.value) update()
    const options = open.value?.options
    if (!options) return false
    const chosen = options[active.value]
    if (key === 'Escape') close()
    else if (key === 'ArrowDown') active.value = active.value + 1 < options.length ? active.value + 1 : 0
    else if (key === 'ArrowUp') active.value = active.value > 0 ? active.value - 1 : options.length - 1
    else if ((key === 'Enter' || (key === 'Tab' && !shift)) && chosen !== undefined) take(chosen)
    else {
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter'].includes(key)) close()
      return false
    }
    return true
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    if (!press(event.key, event.shiftKey)) return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return { open: open.value, active: active.value, update, close, take, onKeyDown }
}
