import { version } from '../../../package.json'
import { harName } from '../../export/har/har-name.ts'
import { harEntry, harFile } from '../../export/har/to-har.ts'
import type { PanelServices } from '../context/panel-context.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { inSlices, pageTurns } from './in-slices.ts'

/** Has the browser save the rows as a HAR file. */
export async function saveHar(
  rows: readonly PanelRow[],
  { model, texts, saveFile }: Pick<PanelServices, 'model' | 'texts' | 'saveFile'>,
): Promise<void> {
  const write = (row: PanelRow) => harEntry({ ...row, phases: model.shown.phasesOf(row.exchange) }, texts)
  const entries = await inSlices(rows, write, pageTurns)
  const har = harFile(entries, { name: texts('app_name'), version }, rows[0])
  saveFile(harName(rows.length, Date.now()), JSON.stringify(har, null, 2))
}
