import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { type Suggestions, suggest } from './suggest.ts'

interface FieldSuggestions {
  readonly open: Suggestions | undefined
  /** Place of the option that the arrows stand on; -1 for none. */
  readonly active: number
  /** Writes an option into the field. */
  readonly take: (option: string) => void
}

/**
 * Suggestions for what is typed into `field`. The arrows choose one, Enter and Tab take what was chosen, Escape closes
 * the list; without a list, or with nothing chosen, the keys do what they always do.
 */
export function useSuggestions(field: RefObject<HTMLInputElement | null>): FieldSuggestions {
  const { model, texts } = usePanel()
  const open = useSignal<Suggestions | undefined>(undefined)
  const active = useSignal(-1)

  const look = () => {
    const input = field.current
    active.value = -1
    open.value = input ? suggest(input.value, input.selectionStart ?? 0, model.rows.value, texts) : undefined
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
    // Written here, too: drawing it would put the caret to the end.
    input.value = before + (option.endsWith(' ') ? rest.trimStart() : rest)
    input.setSelectionRange(before.length, before.length)
    model.filter.value = input.value
    look()
  }
  const press = (key: string, shift: boolean): boolean => {
    if (key === 'ArrowDown' && !open.value) look()
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

  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const input = field.current
    if (!input) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (!latest.current(event.key, event.shiftKey)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    // While it is captured, so that the field's own Escape, which empties it, comes second.
    input.addEventListener('keydown', onKeyDown, { capture: true })
    input.addEventListener('input', look)
    input.addEventListener('blur', close)
    // Somebody may have begun to type before this was loaded.
    if (input.matches(':focus')) look()
    return () => {
      input.removeEventListener('keydown', onKeyDown, { capture: true })
      input.removeEventListener('input', look)
      input.removeEventListener('blur', close)
    }
  }, [])
  return { open: open.value, active: active.value, take }
}
