import { usePanel } from '../context/panel-context.ts'
import { statusText } from './status-text.ts'

/** The numbers of the list; then what a page that says too much was refused. What is new in it `FailureAnnouncer` tells. */
export function StatusLine() {
  const { model, texts } = usePanel()
  const refused = model.shown.imported.value ? 0 : model.log.value.refused
  return (
    <div class="status-line" role="status" aria-live="off">
      {statusText(model, texts)}
      {refused === 1 ? texts('panel_refused_one') : refused > 1 && texts('panel_refused', String(refused))}
    </div>
  )
}
