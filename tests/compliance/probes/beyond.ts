import { type Probes, thrown } from './probe.ts'

const waitFor = async (id: string): Promise<string> => (await fetch(`/api/hold?id=${id}`)).text()

const namesOf = (owner: object): readonly string[] => Reflect.ownKeys(owner).map(String)

/** What an event stream tells, up to `last` of its events or its first error. */
const listen = (url: string, last: string): Promise<unknown> =>
  new Promise((resolve) => {
    const source = new EventSource(url)
    const log: unknown[] = []
    const note = (event: Event): void => {
      const { data, lastEventId, origin } = event as MessageEvent
      log.push([event.type, source.readyState, data, lastEventId, origin])
      if (event.type !== last && event.type !== 'error') return
      source.close()
      resolve({ log, state: source.readyState })
    }
    for (const type of ['open', 'message', 'named', 'error']) source.addEventListener(type, note)
  })

/** What leaves a page by other ways than fetch and XMLHttpRequest, which we leave alone. */
export const beyond: Probes = {
  'beacons are sent and say what they always said': async ({ id, other }) => {
    const large = new Blob(['x'.repeat(70_000)])
    const sent = [
      navigator.sendBeacon(`/api/deliver?id=${id}`, new Blob(['{"a":1}'], { type: 'application/json' })),
      navigator.sendBeacon(`${other}/api/deliver?id=${id}-other`, 'text'),
      navigator.sendBeacon('/api/fail', new URLSearchParams({ password: 'hunter2' })),
      navigator.sendBeacon('/api/fail'),
      navigator.sendBeacon('/api/fail', large),
    ]
    return {
      sent,
      arrived: [await waitFor(id), await (await fetch(`${other}/api/hold?id=${id}-other`)).text()],
      refused: thrown(() => navigator.sendBeacon('ftp://[')),
      native: [navigator.sendBeacon.name, navigator.sendBeacon.length, `${navigator.sendBeacon}`],
    }
  },
  'kept-alive calls are answered, and outlive their frame': async ({ id }) => {
    const init = { method: 'POST', body: 'kept', keepalive: true }
    const own = await fetch('/api/echo?status=400', init)
    const large = await fetch('/api/echo', { ...init, body: 'x'.repeat(70_000) }).catch((reason: Error) => reason.name)
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentWindow as Window & typeof globalThis
    inner.fetch(new URL(`/api/deliver?id=${id}`, location.href), init).catch(() => undefined)
    frame.remove()
    return { own: [own.status, await own.text()], large: typeof large, arrived: await waitFor(id) }
  },
  'calls of a frame that goes away do what they did': async ({ id, release }) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentWindow as Window & typeof globalThis
    const log: string[] = []
    const url = new URL(`/api/fail-held?id=${id}`, location.href)
    const response = await inner.fetch(url)
    response.text().then(
      () => log.push('read'),
      () => log.push('failed'),
    )
    const xhr = new inner.XMLHttpRequest()
    xhr.onloadend = () => log.push('loadend')
    xhr.open('GET', new URL('/api/hold?id=never', location.href))
    xhr.send()
    frame.remove()
    await release(id)
    await (await fetch('/api/ok')).text()
    const after = await Promise.race([
      inner.fetch(url).then(
        () => 'answered',
        (reason) => `${reason}`,
      ),
      fetch('/api/ok').then((ok) => ok.text()),
    ]).catch((reason) => `${reason}`)
    return { log, after, state: xhr.readyState }
  },
  'event streams tell the same events': async ({ id, other }) => ({
    own: await listen(`/api/events?id=${id}`, 'named'),
    foreign: await listen(`${other}/api/events?id=${id}-other`, 'named'),
    failed: await listen('/api/fail-events', 'named'),
    plain: await listen('/api/fail', 'named'),
    names: [namesOf(EventSource.prototype), `${EventSource}`],
  }),
  'an event stream read by fetch comes piece by piece': async ({ id, release }) => {
    const response = await fetch(`/api/events?id=${id}`)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    const first = (await reader?.read())?.value
    await release(id)
    const last = (await reader?.read())?.value
    return { first, last, over: (await reader?.read())?.done }
  },
  'the other ways out look native': async () => ({
    shown: [`${WebSocket}`, `${Worker}`, `${Request}`, `${Response}`, `${AbortController}`, `${Promise}`],
    owners: [WebSocket, Request.prototype, Response.prototype, Headers.prototype, Navigator.prototype].map(namesOf),
  }),
}
