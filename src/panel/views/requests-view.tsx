import { useEffect } from 'preact/hooks'
import { AccessNote } from './access-note.tsx'
import { EmptyState } from './empty-state.tsx'
import { lazyView } from './lazy-view.tsx'
import { LostNote } from './lost-note.tsx'
import { usePanel } from './panel-context.ts'
import { RequestGrid } from './request-grid.tsx'
import { StatusLine } from './status-line.tsx'
import { Toolbar } from './toolbar.tsx'
import { TroubleNote } from './trouble-note.tsx'
import { useShortcut } from './use-shortcut.ts'

const FailureAnnouncer = lazyView(() => import('./late.ts').then((file) => file.FailureAnnouncer))
const Details = lazyView(() => import('./on-demand.ts').then((file) => file.Details))

/** The tab "Requests": tools above, the list, the details beside or over it, and the numbers below. */
export function RequestsView() {
  const { model, navigation } = usePanel()
  const row = model.detailed.value
  // Not needed for the first paint, and there before anybody can choose a row.
  useEffect(Details.fetch, [])
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
        {row && <Details row={row} />}
      </div>
      <StatusLine />
      <FailureAnnouncer />
      <TroubleNote />
    </div>
  )
}
