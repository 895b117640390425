import type { Exchange } from '../../../../src/correlate/exchange.ts'
import type { HarFile } from '../../../../src/export/har/har-file.ts'
import { harEntry, harFile } from '../../../../src/export/har/to-har.ts'
import { entryExchange, readHar } from '../../../../src/import/read-har.ts'
import { createRowOf } from '../../../../src/panel/rows/panel-row.ts'
import { englishTexts } from '../../../fixtures/texts.ts'

const CREATOR = { name: 'any', version: '1' }

/** The file of these exchanges, as the panel understands them alone. */
export function harOf(...exchanges: readonly Exchange[]): HarFile {
  const sources = exchanges.map(createRowOf(englishTexts))
  return harFile(
    sources.map((source) => harEntry(source, englishTexts)),
    CREATOR,
    sources[0],
  )
}

/** The exchanges of a file's text; throws for a file that cannot be read. */
export function exchangesIn(text: string): readonly Exchange[] {
  const read = readHar(text)
  if (read.kind === 'trouble') throw new Error(read.trouble)
  return read.entries.map(entryExchange)
}

/** Written and read again. */
export const roundTrip = (...exchanges: readonly Exchange[]) => exchangesIn(JSON.stringify(harOf(...exchanges)))
