import type { Probes } from './probe.ts'

const byXhr = (inner: Window & typeof globalThis, url: string): Promise<unknown> =>
  new Promise((resolve) => {
    const xhr = new inner.XMLHttpRequest()
    xhr.onloadend = () => resolve([xhr.status, xhr.responseText, xhr.responseURL.replace(/^.*?\/api/, '/api')])
    xhr.open('GET', url)
    xhr.send()
  })

const byFetch = (inner: Window & typeof globalThis, url: string): Promise<unknown> =>
  inner.fetch(url).then(
    async (response) => [response.status, response.type, response.redirected, await response.text()],
    (reason: unknown) => `${reason}`,
  )

/** The page's own service worker answers `/framed/…` and what the documents there ask for, as their address tells it. */
const withWorker = async <T>(run: (inner: Window & typeof globalThis) => Promise<T>): Promise<T> => {
  const registration = await navigator.serviceWorker.register('/framed/worker.js')
  const worker = registration.installing ?? registration.waiting ?? registration.active
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (worker?.state === 'activated') resolve()
    }
    worker?.addEventListener('statechange', check)
    check()
  })
  const frame = document.createElement('iframe')
  frame.src = '/framed/'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  document.body.append(frame)
  await loaded
  const noticed = await run(frame.contentWindow as Window & typeof globalThis)
  frame.remove()
  await registration.unregister()
  return noticed
}

export const serviceWorker: Probes = {
  'answers by the page’s own service worker': async () =>
    withWorker(async (inner) => {
      const noticed: Record<string, unknown> = { controlled: inner.navigator.serviceWorker.controller !== null }
      for (const way of ['made-up', 'through', 'copied', 'refused', 'left']) {
        noticed[way] = await byFetch(inner, `/api/fail?way=${way}`)
        noticed[`${way} by XHR`] = await byXhr(inner, `/api/fail?way=${way}`)
      }
      return noticed
    }),
}
