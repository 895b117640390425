/** What one burst of calls from the page is. */
export interface Burst {
  readonly api: 'fetch' | 'xhr'
  readonly count: number
  /** Calls under way at once. */
  readonly together: number
  readonly url: string
  /** Put before each call's own number, so that no two bursts ask for the same addresses. */
  readonly name: string
  /** Ms from the start of one group of `together` calls to the next; 0 for at once. */
  readonly pace: number
}

/** A small successful answer, in the shape of a list. */
export const SMALL = '/api/2/demo/answer?status=200'
/** One of the failures that the catalog knows. */
export const REFUSED = '/api/2/demo/answer?status=400&code=1006'
export const ONE_MB = '/api/2/demo/answer?shape=big&status=200&size=1000000'

/** Runs in a page: makes the calls, reads every body, and gives the epoch ms at which the last was read. */
export const makeCalls = async ({ api, count, together, url, name, pace }: Burst): Promise<number> => {
  const byFetch = (address: string) => fetch(address).then((response) => response.text())
  const byXhr = (address: string) =>
    new Promise<void>((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.onload = () => resolve()
      request.onerror = () => reject(new Error(`${address} failed`))
      request.open('GET', address)
      request.send()
    })
  const send = api === 'fetch' ? byFetch : byXhr
  const began = performance.now()
  for (let n = 0; n < count; n += together) {
    const group = Array.from({ length: Math.min(together, count - n) }, (_, i) => send(`${url}&n=${name}-${n + i}`))
    await Promise.all(group)
    const rest = began + ((n + together) / together) * pace - performance.now()
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
  }
  return performance.timeOrigin + performance.now()
}
