import { useRef } from 'preact/hooks'
import { Icon } from '../icon.tsx'
import { lazyView } from '../lazy-view.tsx'
import { usePanel } from '../panel-context.ts'
import { SearchInput } from '../search-input.tsx'

/** The grammar and its suggestions, which the first paint does without. */
const FilterHelp = lazyView(() => import('../late.ts').then((file) => file.FilterHelp))

/** What the list is narrowed to, and below it what is wrong with that. */
export function FilterField() {
  const { model, texts } = usePanel()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <div class="search">
        <Icon name="search" />
        <SearchInput
          field={field}
          name={texts('panel_filter')}
          placeholder={texts('panel_filter_placeholder')}
          hint={texts('panel_filter_hint')}
          text={model.filter.value}
          onText={(text) => {
            model.filter.value = text
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !model.filter.value) return
            event.preventDefault()
            model.filter.value = ''
          }}
        />
      </div>
      <FilterHelp field={field} />
    </>
  )
}
