import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { createGrammar } from './grammar.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { useSuggestions } from './use-suggestions.ts'
import { wrongText } from './wrong-text.ts'

interface FilterHelpProps {
  readonly field: RefObject<HTMLInputElement | null>
}

const NOTE = 'filter-note'
const LIST = 'filter-suggestions'
/** More faults at once are not read. */
const MOST = 3

/** Gives the filter its grammar, and its field what to write and what is wrong. */
export function FilterHelp({ field }: FilterHelpProps) {
  const { model, texts } = usePanel()
  const { open, active, take } = useSuggestions(field)
  // What the open list is about is still being typed, and the list says how it could go on.
  const typed = open && model.filter.value.slice(open.from, open.to)
  const wrongs = (model.read.value?.wrongs ?? []).filter(({ text }) => text.replace(/^-/, '') !== typed)
  useEffect(() => {
    model.grammar.value = createGrammar(texts)
  }, [])
  // The field was there before this, and is not drawn by it.
  useEffect(() => {
    const attributes = {
      'aria-autocomplete': 'list',
      'aria-controls': open && LIST,
      'aria-activedescendant': open && active >= 0 ? `${LIST}-${active}` : undefined,
      'aria-invalid': wrongs.length > 0 ? 'true' : undefined,
      'aria-describedby': wrongs.length > 0 ? NOTE : undefined,
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (value) field.current?.setAttribute(name, value)
      else field.current?.removeAttribute(name)
    }
  })
  return (
    <>
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
