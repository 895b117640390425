import { usePanel } from '../context/panel-context.ts'
import { Details } from '../details/details.tsx'
import { RequestGrid } from '../list/request-grid.tsx'
import { useShortcut } from '../parts/use-shortcut.ts'
import { AccessNote } from './access-note.tsx'
import { EmptyState } from './empty-state.tsx'
import { FailureAnnouncer } from './failure-announcer.tsx'
import { LostNote } from './lost-note.tsx'
import { StatusLine } from './status-line.tsx'
import { Toolbar } from './toolbar.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** The tab "Requests": tools above, the list, the details beside or over it, and the numbers below. */
export function RequestsView() {
  const { model, navigation } = usePanel()
  const { selection } = model
  const row = selection.detailed.value
  useShortcut('Escape', (fieldText) => {
    // In the filter, Escape belongs to its text first.
    if (navigation.tab.value !== 'requests' || !selection.row.value || fieldText) return false
    selection.id.value = ''
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
