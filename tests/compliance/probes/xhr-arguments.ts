import { describe, type Probes, thrown } from './probe.ts'

const ECHO = '/api/echo?status=400'

type Open = (xhr: XMLHttpRequest) => void

/** What the server got, or what the browser said instead. */
const echoed = async (open: Open, body?: unknown): Promise<unknown> => {
  const xhr = new XMLHttpRequest()
  const ended = new Promise((resolve) => {
    xhr.onloadend = resolve
  })
  const sent = thrown(() => {
    open(xhr)
    xhr.send(body as XMLHttpRequestBodyInit)
  })
  if ((sent as { threw?: unknown }).threw) return sent
  await ended
  return { status: xhr.status, url: xhr.responseURL.replace(/^.*?\/api/, '/api'), text: xhr.responseText }
}

const opened =
  (...args: unknown[]): Open =>
  (xhr) =>
    Reflect.apply(xhr.open, xhr, args)

const post = (body?: unknown): Promise<unknown> => echoed(opened('POST', ECHO), body)

export const xhrArguments: Probes = {
  'every way to open a call': async () => ({
    two: await echoed(opened('GET', ECHO)),
    lowerCase: await echoed(opened('delete', ECHO)),
    ownMethod: await echoed(opened('MERGE', ECHO)),
    url: await echoed(opened('PUT', new URL(ECHO, location.href))),
    asynchronous: await echoed(opened('GET', ECHO, true)),
    truthy: await echoed(opened('GET', ECHO, 'false')),
    user: await echoed(opened('GET', ECHO, true, 'user')),
    password: await echoed(opened('GET', ECHO, true, 'user', 'password')),
    nulls: await echoed(opened('GET', ECHO, true, null, null)),
    more: await echoed(opened('GET', ECHO, true, null, null, 'more')),
    number: await echoed(opened('GET', 42)),
    fragment: await echoed(opened('GET', `${ECHO}#part`)),
    object: await echoed(opened({ toString: () => 'put' }, { toString: () => ECHO })),
    withoutOpen: await echoed(() => {}),
    // Four arguments with an undefined third make it synchronous.
    undefined: thrown(() => {
      const xhr = new XMLHttpRequest()
      opened('GET', ECHO, undefined)(xhr)
      xhr.send()
      return xhr.status
    }),
  }),
  'request headers are set, joined and refused as before': async () => {
    const set = (xhr: XMLHttpRequest, ...args: unknown[]): unknown =>
      thrown(() => Reflect.apply(xhr.setRequestHeader, xhr, args))
    const seen: unknown[] = []
    const answer = await echoed((xhr) => {
      seen.push(set(xhr, 'x-early', '1'))
      xhr.open('POST', ECHO)
      seen.push(set(xhr, 'x-mine', '1'), set(xhr, 'x-mine', '2'), set(xhr, 'X-Mine', 3), set(xhr, 'x-more', '1', '2'))
      seen.push(
        set(xhr),
        set(xhr, 'x-mine'),
        set(xhr, 'b ad', '1'),
        set(xhr, 'x-mine', '\n1\n2'),
        set(xhr, Symbol('x'), '1'),
      )
      seen.push(thrown(() => Reflect.apply(xhr.setRequestHeader, {}, ['x-mine', '1'])))
    })
    return { seen, answer }
  },
  'calls are refused as before': async () => ({
    none: await echoed(opened()),
    one: await echoed(opened('GET')),
    trace: await echoed(opened('TRACE', ECHO)),
    symbol: await echoed(opened(Symbol('x'), ECHO)),
    url: await echoed(opened('GET', 'https://[')),
    syncTimeout: thrown(() => {
      const xhr = new XMLHttpRequest()
      xhr.timeout = 5
      xhr.open('GET', ECHO, false)
    }),
    syncType: thrown(() => {
      const xhr = new XMLHttpRequest()
      xhr.open('GET', ECHO, false)
      xhr.responseType = 'json'
    }),
    keeps: thrown(() => {
      const xhr = new XMLHttpRequest()
      xhr.open('GET', ECHO)
      const refused = thrown(() => xhr.open('B AD', ECHO))
      return { refused, state: xhr.readyState }
    }),
  }),
  'every kind of body is sent by XHR as before': async () => {
    const form = new FormData()
    form.append('field', 'value')
    form.append('file', new Blob(['content'], { type: 'text/plain' }), 'name.txt')
    const params = new URLSearchParams({ grant_type: 'password', password: 'hunter2' })
    const markup = new DOMParser().parseFromString('<list><item/></list>', 'application/xml')
    const moved = new Uint8Array([104, 105]).buffer
    structuredClone(moved, { transfer: [moved] })
    return {
      none: await post(),
      null: await post(null),
      undefined: await post(undefined),
      text: await post('text ü'),
      empty: await post(''),
      number: await post(42),
      object: await post({ toString: () => 'from toString' }),
      params: await post(params),
      paramsAfter: `${params}`,
      form: await post(form),
      blob: await post(new Blob(['blob'], { type: 'application/x-thing' })),
      buffer: await post(new Uint8Array([104, 105]).buffer),
      view: await post(new Uint8Array([104, 105]).subarray(1)),
      moved: await post(moved),
      document: await post(markup),
      stream: await post(new ReadableStream()),
      ofGet: await echoed(opened('GET', ECHO), 'dropped'),
    }
  },
  'conversions of XHR arguments run as often and in the same order': async () => {
    const log: string[] = []
    const noting = (name: string, text: string) => ({
      toString: () => {
        log.push(name)
        return text
      },
    })
    const open = opened(noting('method', 'POST'), noting('url', ECHO), true, noting('user', 'u'), noting('key', 'k'))
    const answer = await echoed(
      (xhr) => {
        open(xhr)
        Reflect.apply(xhr.setRequestHeader, xhr, [noting('name', 'x-mine'), noting('value', 'v')])
      },
      noting('body', 'sent'),
    )
    const refused = await echoed(opened(noting('method', 'GET'), { toString: () => Promise.reject('none') }))
    const mine = thrown(() =>
      opened('GET', {
        toString: () => {
          throw new Error('mine')
        },
      })(new XMLHttpRequest()),
    )
    return { answer, log, refused, mine, reason: describe(null) }
  },
}
