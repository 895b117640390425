import { useEffect } from 'preact/hooks'
import { AccessNote } from './access-note.tsx'
import { Details } from './details.tsx'
import { EmptyState } from './empty-state.tsx'
import { LostNote } from './lost-note.tsx'
import { usePanel } from './panel-context.ts'
import { RequestGrid } from './request-grid.tsx'
import { StatusLine } from './status-line.tsx'
import { Toolbar } from './toolbar.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** The whole panel: tools above, the list, the details beside or over it, and the numbers below. */
export function App() {
  const { model } = usePanel()
  const row = model.detailed.value
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !model.selected.value) return
      // In the filter, Escape belongs to its text first.
      if (event.target instanceof HTMLInputElement && model.filter.value) return
      event.preventDefault()
      event.stopPropagation()
      model.selectedId.value = ''
    }
    // Stopped while it is captured: DevTools listens on the document too, and opens its drawer even if it was prevented.
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
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
      <TroubleNote />
    </div>
  )
}
