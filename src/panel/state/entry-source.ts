import type { Body } from '../../observe/observation.ts'
import type { Phases } from '../../observe/phases.ts'
import type { AllHeaders } from '../../observe/shown-headers.ts'

/** What DevTools know of a request beyond the log, by the id of its DevTools entry. */
export interface EntrySource {
  /** The whole body, secrets dropped, or the reason why there is none. Never rejects. */
  readonly bodyOf: (entryId: string) => Promise<Body>
  /** All headers, secrets dropped; undefined where the entry is not held. */
  readonly headersOf: (entryId: string) => AllHeaders | undefined
  /** The duration of each phase in ms; undefined where it is not known. */
  readonly phasesOf: (entryId: string) => Phases | undefined
}
