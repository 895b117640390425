import { version } from '../../../../package.json'
import type { Texts } from '../../../base/texts.ts'
import { harName } from '../../../export/har/har-name.ts'
import { harEntry, harFile } from '../../../export/har/to-har.ts'
import { inSlices, pageTurns } from '../../model/in-slices.ts'
import type { PanelRow } from '../../model/panel-row.ts'

/** Lives until the next file is saved: nothing says when the browser has read it. */
let last = ''

/** Has the browser save the rows as a HAR file. A link with `download` needs no permission, and works in any panel. */
export async function saveHar(rows: readonly PanelRow[], texts: Texts): Promise<void> {
  const entries = await inSlices(rows, (row) => harEntry(row, texts), pageTurns)
  const har = harFile(entries, { name: texts('app_name'), version }, rows[0])
  if (last) URL.revokeObjectURL(last)
  last = URL.createObjectURL(new Blob([JSON.stringify(har, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = last
  link.download = harName(rows.length, Date.now())
  link.click()
}
