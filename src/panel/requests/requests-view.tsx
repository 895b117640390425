import { useEffect } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { RequestGrid } from '../list/request-grid.tsx'
import { lazyView } from '../parts/lazy-view.tsx'
import { useShortcut } from '../parts/use-shortcut.ts'
import { AccessNote } from './access-note.tsx'
import { EmptyState } from './empty-state.tsx'
import { LostNote } from './lost-note.tsx'
import { StatusLine } from './status-line.tsx'
import { Toolbar } from './toolbar.tsx'
import { TroubleNote } from './trouble-note.tsx'

const FailureAnnouncer = lazyView(() => import('../shell/late.ts').then((file) => file.FailureAnnouncer))
const Details = lazyView(() => import('../shell/on-demand.ts').then((file) => file.Details))

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
