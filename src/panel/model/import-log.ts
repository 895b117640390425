import { createHistory } from '../../catalog/history.ts'
import { entryExchange, HAR_FILE_LIMIT, type HarTrouble, readHar } from '../../export/har/read-har.ts'
import type { ImportedLog } from './imported-log.ts'
import { createRowOf, type RowReader } from './panel-row.ts'

/** Of a file, what is read of it. */
export type LogFile = Pick<File, 'name' | 'size' | 'text'>

/** How long the panel may stand still, in ms; a frame is drawn in between. */
const SLICE_MS = 12

interface ImportDeps {
  readonly reader: RowReader
  /** Any clock in ms. */
  readonly now: () => number
  /** Comes back when the page has had its turn. */
  readonly breathe: () => Promise<void>
}

/** Reads and explains a HAR file, in slices: only its JSON is parsed in one go. Never rejects. */
export async function importLog(file: LogFile, { reader, ...deps }: ImportDeps): Promise<ImportedLog | HarTrouble> {
  if (file.size > HAR_FILE_LIMIT) return 'too-big'
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return 'unreadable'
  const read = readHar(text)
  if (read.kind === 'trouble') return read.trouble
  const unsorted = await inSlices(read.entries, entryExchange, deps)
  const exchanges = unsorted.toSorted((a, b) => a.startedAt - b.startedAt)
  const rows = await inSlices(exchanges, createRowOf(reader, createHistory(exchanges)), deps)
  return { name: file.name, rows, skipped: read.skipped }
}

async function inSlices<A, B>(
  list: readonly A[],
  make: (item: A, index: number) => B,
  { now, breathe }: Omit<ImportDeps, 'reader'>,
): Promise<readonly B[]> {
  const made: B[] = []
  let began = now()
  for (const [index, item] of list.entries()) {
    if (now() - began > SLICE_MS) {
      await breathe()
      began = now()
    }
    made.push(make(item, index))
  }
  return made
}
