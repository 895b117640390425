import { usePanel } from '../context/panel-context.ts'
import { EmptyMessage } from '../parts/empty-message.tsx'

/** What stands in the list's place where the search found nothing: what that means, and the way out. */
export function NoEntry({ onShowAll }: { readonly onShowAll: () => void }) {
  const { texts } = usePanel()
  return (
    <EmptyMessage title={texts('panel_reference_none')} hint={texts('panel_reference_none_hint')}>
      <button type="button" class="action" onClick={onShowAll}>
        {texts('panel_reference_show_all')}
      </button>
    </EmptyMessage>
  )
}
