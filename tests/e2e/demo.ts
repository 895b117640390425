import { CONSOLE } from './console-address.ts'
import type { Driver } from './driver/driver.ts'

/** What the demo console's own `demo.call` takes. */
export interface CallOptions {
  readonly api?: 'fetch' | 'xhr'
  readonly in?: 'page' | 'iframe' | 'worker' | 'service-worker' | 'shared-worker'
  readonly body?: string
  /** How the page takes the answer; 'text' when not given. */
  readonly read?: 'text' | 'json' | 'blob' | 'none'
  readonly headers?: Readonly<Record<string, string>>
}

type Demo = {
  readonly demo?: {
    readonly call: (method: string, url: string, options: CallOptions) => Promise<{ readonly status: number }>
  }
}

/** Opens the console and waits until its own scripts have drawn it. */
export const openConsole = async (driver: Driver, query = ''): Promise<void> => {
  await driver.goto(`${CONSOLE}${query}`)
  await driver.page.waitFor(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#widget')?.contentWindow as (Window & Demo) | null
    return Boolean((window as Demo).demo && frame?.demo)
  })
}

/** Has the page (or its iframe, or its worker) make one call; gives the status that the page saw. */
export const call = (driver: Driver, method: string, url: string, options: CallOptions = {}): Promise<number> =>
  driver.page.evaluate(
    (m: string, u: string, o: CallOptions) => (window as Demo).demo?.call(m, u, o).then((r) => r.status) ?? -1,
    method,
    url,
    options,
  )

/** The address of an answer that the demo console makes up as told. */
export const answer = (switches: Readonly<Record<string, string | number>>): string =>
  `/api/2/demo/answer?${new URLSearchParams(Object.entries(switches).map(([k, v]) => [k, String(v)]))}`
