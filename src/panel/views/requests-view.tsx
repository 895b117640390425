import { AccessNote } from './access-note.tsx'
import { EmptyState } from './empty-state.tsx'
import { LostNote } from './lost-note.tsx'
import { usePanel } from './panel-context.ts'
import { RequestGrid } from './request-grid.tsx'
import { StatusLine } from './status-line.tsx'
import { Toolbar } from './toolbar.tsx'
import { TroubleNote } from './trouble-note.tsx'
import { useLazy } from './use-lazy.ts'
import { useShortcut } from './use-shortcut.ts'

const loadDetails = () => import('./details.tsx').then(({ Details }) => Details)

/** The tab "Requests": tools above, the list, the details beside or over it, and the numbers below. */
export function RequestsView() {
  const { model, navigation, texts } = usePanel()
  const Details = useLazy(loadDetails)
  const row = model.detailed.value
  useShortcut('Escape', (fieldText) => {
    // In the filter, Escape belongs to its text first.
    if (navigation.tab.value !== 'requests' || !model.selected.value || fieldText) return false
    model.selectedId.value = ''
    return true
  })
  return (
    <div class={row ? 'panel panel-with-details' : 'panel'}>
      <Toolbar />
      <LostNote />
      <AccessNote />
      <div class="panes">
        <div class="list">
          <RequestGrid />
          <EmptyState />
        </div>
        {row && Details === 'gone' && <div class="lost-note">{texts('panel_gone')}</div>}
        {row && Details && Details !== 'gone' && <Details row={row} />}
      </div>
      <StatusLine />
      <TroubleNote />
    </div>
  )
}
