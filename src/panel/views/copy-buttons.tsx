import { useSignal } from '@preact/signals'
import { toCurl } from '../../export/curl.ts'
import { toFetch } from '../../export/fetch.ts'
import { toReport } from '../../export/report.ts'
import type { PanelRow } from '../model/panel-row.ts'
import { usePanel } from './panel-context.ts'

/** Buttons that put the request on the clipboard, and a word on whether that worked. */
export function CopyButtons({ row }: { readonly row: PanelRow }) {
  const { texts, copy } = usePanel()
  const outcome = useSignal<'' | 'panel_copied' | 'panel_copy_refused'>('')
  const put = async (text: string) => {
    outcome.value = ''
    outcome.value = (await copy(text)) ? 'panel_copied' : 'panel_copy_refused'
  }
  return (
    <div class="actions">
      <button type="button" class="action" onClick={() => put(toReport(row, texts))}>
        {texts('panel_copy_report')}
      </button>
      <button type="button" class="action" onClick={() => put(toCurl(row.exchange))}>
        {texts('panel_copy_curl')}
      </button>
      <button type="button" class="action" onClick={() => put(toFetch(row.exchange))}>
        {texts('panel_copy_fetch')}
      </button>
      <span class="copied" aria-live="polite">
        {outcome.value && texts(outcome.value)}
      </span>
    </div>
  )
}
