import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { usePanel } from '../context/panel-context.ts'
import { Icon } from '../parts/icon.tsx'
import { SearchInput } from '../parts/search-input.tsx'

interface CodeSearchProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly text: Signal<string>
  readonly found: number
  readonly total: number
  /** The arrow that leads into the list. */
  readonly onDown: () => void
  readonly onEnter: () => void
}

/** The search above the list of codes, and how many it found. */
export function CodeSearch({ input, text, found, total, onDown, onEnter }: CodeSearchProps) {
  const { texts } = usePanel()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text.value) text.value = ''
    else if (event.key === 'ArrowDown') onDown()
    else if (event.key === 'Enter') onEnter()
    else return
    event.preventDefault()
  }
  const all = String(total)
  return (
    <div class="toolbar">
      <div class="search">
        <Icon name="search" />
        <SearchInput
          field={input}
          name={texts('panel_reference_search')}
          placeholder={texts('panel_reference_search_placeholder')}
          hint={texts('panel_reference_search_hint')}
          text={text.value}
          onText={(next) => {
            text.value = next
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <span class="tally" role="status">
        {found === total ? texts('panel_reference_count', all) : texts('panel_reference_found', String(found), all)}
      </span>
    </div>
  )
}
