import { useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { Icon } from '../parts/icon.tsx'
import { lazyView } from '../parts/lazy-view.tsx'
import { SearchInput } from '../parts/search-input.tsx'

/** The grammar and its suggestions, which the first paint does without. */
const FilterHelp = lazyView(() => import('../shell/late.ts').then((file) => file.FilterHelp))

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
