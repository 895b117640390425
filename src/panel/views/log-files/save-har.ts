import { version } from '../../../../package.json'
import type { Texts } from '../../../base/texts.ts'
import { harName } from '../../../export/har/har-name.ts'
import { harEntry, harFile } from '../../../export/har/to-har.ts'
import { inSlices, pageTurns } from '../../model/in-slices.ts'
import type { PanelModel } from '../../model/panel-model.ts'
import type { PanelRow } from '../../model/panel-row.ts'
import { saveFile } from '../save-file.ts'

/** Has the browser save the rows as a HAR file. */
export async function saveHar(rows: readonly PanelRow[], { phasesOf }: PanelModel, texts: Texts): Promise<void> {
  const write = (row: PanelRow) => harEntry({ ...row, phases: phasesOf(row.exchange) }, texts)
  const entries = await inSlices(rows, write, pageTurns)
  const har = harFile(entries, { name: texts('app_name'), version }, rows[0])
  saveFile(harName(rows.length, Date.now()), JSON.stringify(har, null, 2))
}
