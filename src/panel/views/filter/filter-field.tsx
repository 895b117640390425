import { useRef } from 'preact/hooks'
import { Icon } from '../icon.tsx'
import { lazyView } from '../lazy-view.tsx'
import { usePanel } from '../panel-context.ts'

/** The grammar and its suggestions, which the first paint does without. */
const FilterHelp = lazyView(() => import('./filter-help.tsx').then((file) => file.FilterHelp))

/** What the list is narrowed to, and below it what is wrong with that. */
export function FilterField() {
  const { model, texts } = usePanel()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <div class="search">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          aria-label={texts('panel_filter')}
          placeholder={texts('panel_filter_placeholder')}
          title={texts('panel_filter_hint')}
          spellcheck={false}
          autocomplete="off"
          value={model.filter.value}
          onInput={(event) => {
            model.filter.value = event.currentTarget.value
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
