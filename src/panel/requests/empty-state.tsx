import { usePanel } from '../context/panel-context.ts'
import { EmptyMessage } from '../parts/empty-message.tsx'

/** What stands in the list's place while there are no rows to show: why, and what to do. */
export function EmptyState() {
  const { model, texts } = usePanel()
  const { shown, total } = model.filter.counts.value
  if (shown > 0) return null
  const { exchanges, settings } = model.log.value
  if (total > 0) {
    return (
      <EmptyMessage title={texts('panel_empty_filtered', String(total))} hint={texts('panel_empty_filtered_hint')}>
        <button
          type="button"
          class="action"
          onClick={({ currentTarget }) => {
            model.filter.text.value = ''
            model.filter.failuresOnly.value = false
            // The button goes: the keyboard stays with what hid the requests.
            currentTarget.closest('.panel')?.querySelector<HTMLElement>('input[type="search"]')?.focus()
          }}
        >
          {texts('panel_show_all')}
        </button>
      </EmptyMessage>
    )
  }
  if (exchanges.length > 0) {
    const hidden = String(exchanges.length)
    return <EmptyMessage title={texts('panel_empty_before')} hint={texts('panel_empty_before_hint', hidden)} />
  }
  if (!settings.recording) return <EmptyMessage title={texts('panel_empty_off')} hint={texts('panel_empty_off_hint')} />
  return <EmptyMessage title={texts('panel_empty')} hint={texts('panel_empty_hint')} />
}
