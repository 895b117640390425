import { field, isRecord } from '../base/json-fields.ts'
import type { Exchange } from '../correlate/exchange.ts'
import { harEntries, harExchange } from './pasted-har.ts'
import { withKept } from './read-own-fields.ts'

/** Bigger files would stop the panel while they are read. Bytes. */
export const HAR_FILE_LIMIT = 50_000_000

/** Why a file could not be read. */
export type HarTrouble = 'too-big' | 'empty' | 'no-json' | 'no-har' | 'no-requests' | 'unreadable'

/** The entries of a HAR file, as they are; `skipped` counts those that tell of no request. */
export type HarEntries =
  | { readonly kind: 'entries'; readonly entries: readonly unknown[]; readonly skipped: number }
  | { readonly kind: 'trouble'; readonly trouble: HarTrouble }

/** Finds the entries in the text of a file. Never throws. */
export function readHar(text: string): HarEntries {
  const clean = text.replace(/^\uFEFF+/, '')
  if (clean.trim() === '') return { kind: 'trouble', trouble: 'empty' }
  const value = parsed(clean)
  if (value === undefined) return { kind: 'trouble', trouble: 'no-json' }
  const listed = field(field(value, 'log'), 'entries')
  const all: readonly unknown[] | undefined = Array.isArray(listed) ? listed : harEntries(value)
  if (!all) return { kind: 'trouble', trouble: 'no-har' }
  const entries = all.filter((entry) => isRecord(field(entry, 'request')))
  if (entries.length === 0) return { kind: 'trouble', trouble: 'no-requests' }
  return { kind: 'entries', entries, skipped: all.length - entries.length }
}

/**
 * The exchange that the entry with this index tells of, secrets dropped, whole bodies kept, with what our own export adds.
 * Never throws.
 */
export function entryExchange(entry: unknown, index: number): Exchange {
  // A tab of -1 would stand for a worker's request.
  return { ...withKept(harExchange(entry, index, true), entry), id: `imported-${index}`, tabId: 0 }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
