import { usePanel } from './panel-context.ts'

const NONE = { dropped: 0, refused: 0 }

/**
 * "12 requests, 3 failed, 0 dropped", or "4 of 12 requests …" where the filter hides some; then what a page that says
 * too much was refused.
 */
export function StatusLine() {
  const { model, texts } = usePanel()
  const { total, shown, failed } = model.counts.value
  // A file has lost nothing.
  const { dropped, refused } = model.imported.value ? NONE : model.log.value
  const rest = [String(failed), String(dropped)] as const
  const line =
    shown !== total
      ? texts('panel_status_filtered', String(shown), String(total), ...rest)
      : total === 1
        ? texts('panel_status_one', ...rest)
        : texts('panel_status', String(total), ...rest)
  return (
    <div class="status-line" role="status">
      {line}
      {refused === 1 ? texts('panel_refused_one') : refused > 1 && texts('panel_refused', String(refused))}
    </div>
  )
}
