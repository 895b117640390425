import type { Texts } from '../../base/texts.ts'
import type { PanelModel } from '../state/panel-model.ts'

/** "12 requests, 3 failed, 0 dropped", or "4 of 12 requests …" where the filter hides some. */
export function statusText({ filter, shown, log }: PanelModel, texts: Texts): string {
  const { total, shown: left, failed } = filter.counts.value
  // A file has lost nothing.
  const dropped = shown.imported.value ? 0 : log.value.dropped
  const rest = [String(failed), String(dropped)] as const
  if (left !== total) return texts('panel_status_filtered', String(left), String(total), ...rest)
  return total === 1 ? texts('panel_status_one', ...rest) : texts('panel_status', String(total), ...rest)
}
