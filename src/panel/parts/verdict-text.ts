import type { Texts } from '../../base/texts.ts'
import type { PanelRow } from '../rows/panel-row.ts'

/** What became of the request, in a few words, as the list says it; "" for a plain success, which needs none. */
export function meaningOf({ verdict, explanation }: PanelRow, texts: Texts): string {
  if (verdict.kind === 'pending') return texts('panel_running')
  if (verdict.kind !== 'ok') return explanation?.title ?? texts('panel_failed')
  return explanation ? '' : texts('panel_no_success')
}

/** The heading of the details: the meaning, or that it went well. */
export function titleOf(row: PanelRow, texts: Texts): string {
  return meaningOf(row, texts) || row.explanation?.title || texts('panel_details')
}

/** A sentence or two on what became of a request that did not fail. */
export function outcomeOf({ verdict, explanation }: PanelRow, texts: Texts): string {
  if (explanation) return `${explanation.happened} ${explanation.why}`
  return texts(verdict.kind === 'pending' ? 'panel_running_text' : 'panel_no_success_text')
}
