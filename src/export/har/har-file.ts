import type { Creator, Log } from 'har-format'
import type { Exchange, Hop } from '../../correlate/exchange.ts'
import type { HarEntry } from '../../observe/har.ts'
import type { Cause, NoBodyReason, Source } from '../../observe/observation.ts'

/** A HAR 1.2 file that we write, http://www.softwareishard.com/blog/har-12-spec/. */
export interface HarFile {
  readonly log: Omit<Log, 'entries'> & { readonly entries: readonly OwnEntry[] }
}

/** Who writes the file. */
export type HarCreator = Readonly<Creator>

/** An entry that we write. Not all of `HarEntry`: in Chromium's `_fromCache` stands which cache, and we do not know. */
export type OwnEntry = Pick<
  HarEntry,
  'pageref' | 'startedDateTime' | 'time' | 'request' | 'response' | 'cache' | 'timings'
> &
  OwnFields

/** What is ours. HAR lets every program add fields that begin with "_", and all others pass over them. */
interface OwnFields extends KeptFields {
  readonly _code?: string
  readonly _errorDomain?: string
  readonly _operation?: string
  readonly _service?: string
  readonly _title?: string
  readonly _meaning?: string
  readonly _whatToDo?: readonly string[]
  readonly _whoCanFix?: string
  readonly _tryAgain?: string
  readonly _initiatedBy?: Cause
  readonly _initiatorOrigin?: string
  readonly _seenBy: readonly Source[]
}

/** What HAR has no place for, and the explanation needs: read back when the file is. */
export interface KeptFields {
  /** Missing for what was completed. */
  readonly _state?: Exclude<Exchange['state'], 'completed'>
  readonly _noBodyReason?: NoBodyReason
  readonly _noRequestBodyReason?: NoBodyReason
  readonly _bodyTruncated?: true
  readonly _requestBodyTruncated?: true
  readonly _fromCache?: true
  readonly _redirects?: readonly Hop[]
  readonly _object?: NonNullable<Exchange['object']>
}
