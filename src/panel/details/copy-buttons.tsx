import type { ComponentChildren } from 'preact'
import { toCurl } from '../../export/curl.ts'
import { toFetch } from '../../export/fetch.ts'
import { toReport } from '../../export/report.ts'
import { usePanel } from '../context/panel-context.ts'
import { useCopy } from '../parts/use-copy.tsx'
import type { PanelRow } from '../rows/panel-row.ts'

interface CopyButtonsProps {
  readonly row: PanelRow
  /** What stands behind the buttons. */
  readonly children?: ComponentChildren
}

/** Buttons that put the request on the clipboard, and a word on whether that worked. */
export function CopyButtons({ row, children }: CopyButtonsProps) {
  const { texts } = usePanel()
  const [put, outcome] = useCopy()
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
      {children}
      {outcome}
    </div>
  )
}
