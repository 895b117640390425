import { version } from '../../../package.json'
import type { Texts } from '../../base/texts.ts'
import { harName } from '../../export/har/har-name.ts'
import { harEntry, harFile } from '../../export/har/to-har.ts'
import { saveFile } from '../parts/save-file.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import type { PanelModel } from '../state/panel-model.ts'
import { inSlices, pageTurns } from './in-slices.ts'

/** Has the browser save the rows as a HAR file. */
export async function saveHar(rows: readonly PanelRow[], { phasesOf }: PanelModel, texts: Texts): Promise<void> {
  const write = (row: PanelRow) => harEntry({ ...row, phases: phasesOf(row.exchange) }, texts)
  const entries = await inSlices(rows, write, pageTurns)
  const har = harFile(entries, { name: texts('app_name'), version }, rows[0])
  saveFile(harName(rows.length, Date.now()), JSON.stringify(har, null, 2))
}
