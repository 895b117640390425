import { version } from '../../../../package.json'
import type { Texts } from '../../../base/texts.ts'
import { harName } from '../../../export/har/har-name.ts'
import { toHar } from '../../../export/har/to-har.ts'
import type { PanelRow } from '../../model/panel-row.ts'

/** Lives until the next file is saved: nothing says when the browser has read it. */
let last = ''

/** Has the browser save the rows as a HAR file. A link with `download` needs no permission, and works in any panel. */
export function saveHar(rows: readonly PanelRow[], texts: Texts): void {
  const har = toHar(rows, { name: texts('app_name'), version }, texts)
  if (last) URL.revokeObjectURL(last)
  last = URL.createObjectURL(new Blob([JSON.stringify(har, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = last
  link.download = harName(rows.length, Date.now())
  link.click()
}
