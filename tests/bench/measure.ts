import type { ConsoleSite } from '../console-site/server.ts'
import type { Finding } from './finding.ts'
import type { Options } from './options.ts'

/** What every measure gets. */
export interface Bench extends Pick<Options, 'rounds' | 'requests'> {
  readonly site: ConsoleSite
  /** Absolute path of the built extension. */
  readonly extension: string
  /** Tells how far it is, for whoever waits. */
  readonly say: (line: string) => void
}

export interface Measure {
  /** For `--only`. */
  readonly name: string
  readonly about: string
  /** Starts and ends its own browsers. Throws when something cannot be measured. */
  readonly run: (bench: Bench) => Promise<readonly Finding[]>
}
