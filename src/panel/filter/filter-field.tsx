import { useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { Icon } from '../parts/icon.tsx'
import { SearchInput } from '../parts/search-input.tsx'
import { SuggestionList } from './suggestion-list.tsx'
import { useSuggestions } from './use-suggestions.ts'
import { wrongText } from './wrong-text.ts'

const NOTE = 'filter-note'
const LIST = 'filter-suggestions'
/** More faults at once are not read. */
const MOST = 3

/** What the list is narrowed to, with suggestions while that is written, and below it what is wrong. */
export function FilterField() {
  const { model, texts } = usePanel()
  const { filter } = model
  const field = useRef<HTMLInputElement>(null)
  const { open, active, update, close, take, onKeyDown } = useSuggestions(field)
  // What the open list is about is still being written, and the list says how it could go on.
  const unfinished = open && filter.text.value.slice(open.from, open.to)
  const wrongs = filter.read.value.wrongs.filter(({ text }) => text.replace(/^-/, '') !== unfinished)
  return (
    <>
      <div class="search">
        <Icon name="search" />
        <SearchInput
          field={field}
          name={texts('panel_filter')}
          placeholder={texts('panel_filter_placeholder')}
          hint={texts('panel_filter_hint')}
          text={filter.text.value}
          aria={{
            'aria-autocomplete': 'list',
            'aria-controls': open && LIST,
            'aria-activedescendant': open && active >= 0 ? `${LIST}-${active}` : undefined,
            'aria-invalid': wrongs.length > 0 || undefined,
            'aria-describedby': wrongs.length > 0 ? NOTE : undefined,
          }}
          onText={(text) => {
            filter.text.value = text
            update()
          }}
          onBlur={close}
          onKeyDown={(event) => {
            if (onKeyDown(event) || event.key !== 'Escape' || !filter.text.value) return
            event.preventDefault()
            filter.text.value = ''
          }}
        />
      </div>
      {open && <SuggestionList id={LIST} field={field} options={open.options} active={active} onTake={take} />}
      <div id={NOTE} class="filter-note" aria-live="polite">
        {wrongs.slice(0, MOST).map((wrong) => (
          <span key={wrong.text}>{wrongText(wrong, texts)} </span>
        ))}
        {wrongs.length > 0 && <span class="filter-rest">{texts('panel_filter_left_out')}</span>}
      </div>
    </>
  )
}
