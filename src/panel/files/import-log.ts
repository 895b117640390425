import { field } from '../../base/json-fields.ts'
import type { Texts } from '../../base/texts.ts'
import { createHistory } from '../../catalog/history/history.ts'
import { entryExchange, HAR_FILE_LIMIT, type HarTrouble, readHar } from '../../import/read-har.ts'
import { phasesIn } from '../../observe/phases.ts'
import { createPhaseTable } from '../list/phase-table.ts'
import type { ImportedLog } from '../rows/imported-log.ts'
import { createRowOf } from '../rows/panel-row.ts'
import { inSlices, type Turns } from './in-slices.ts'

/** Of a file, what is read of it. */
type LogFile = Pick<File, 'name' | 'size' | 'text'>

/** Reads and explains a HAR file, in slices: only its JSON is parsed in one go. Never rejects. */
export async function importLog(file: LogFile, texts: Texts, turns: Turns): Promise<ImportedLog | HarTrouble> {
  if (file.size > HAR_FILE_LIMIT) return 'too-big'
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return 'unreadable'
  const read = readHar(text)
  if (read.kind === 'trouble') return read.trouble
  const phases = createPhaseTable(read.entries.length)
  const unsorted = await inSlices(
    read.entries,
    (entry, index) => {
      const exchange = entryExchange(entry, index)
      const known = phasesIn(field(entry, 'timings'), field(entry, 'time'))
      // A call that was sent on took longer than its last hop.
      if (known && exchange.hops.length === 0) phases.put(index, known)
      return exchange
    },
    turns,
  )
  const exchanges = unsorted.toSorted((a, b) => a.startedAt - b.startedAt)
  const history = createHistory()
  await inSlices(exchanges, (exchange) => history.add([exchange]), turns)
  const rows = await inSlices(exchanges, createRowOf(texts, history), turns)
  return { name: file.name, rows, skipped: read.skipped, phasesOf: (id) => phases.at(Number(/\d+$/.exec(id))) }
}
