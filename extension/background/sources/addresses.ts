import { createBoundedMap } from '../../../src/base/bounded-map.ts'
import { isConsoleHost } from '../../../src/observe/console-hosts.ts'
import { scrubUrl } from '../../../src/observe/secrets.ts'

export interface Address {
  /** Of the console, and so of interest. */
  readonly isOurs: boolean
  /** As it is recorded: secrets dropped. */
  readonly url: string
}

/** About as many requests as are under way at one time. */
const REMEMBERED = 100

/** Makes the reader of addresses: the browser tells each of them several times, and it is read once. Never throws. */
export function createAddresses(): (url: string) => Address {
  const known = createBoundedMap<string, Address>(REMEMBERED)
  return (url) => {
    const found = known.get(url)
    if (found) return found
    const isOurs = URL.canParse(url) && isConsoleHost(new URL(url).hostname)
    const address: Address = { isOurs, url: scrubUrl(url) }
    known.set(url, address)
    return address
  }
}
