import { describe, outcome, type Probes } from './probe.ts'

const said = async (answer: Promise<Response>): Promise<unknown> =>
  outcome(
    answer.then(async (response) => [
      response.status,
      response.url.replace(/^.*?\/api/, '/api'),
      await response.text(),
    ]),
  )

const ECHO = '/api/echo?status=400'

export const fetchArguments: Probes = {
  'every way to name the address': async () => ({
    text: await said(fetch(`${ECHO}&by=text`)),
    url: await said(fetch(new URL(ECHO, location.href))),
    location: await said(fetch(location as unknown as URL)),
    request: await said(fetch(new Request(ECHO))),
    requestAndInit: await said(fetch(new Request(ECHO, { method: 'PUT', body: 'a' }), { method: 'PATCH', body: 'b' })),
    undefined: await said(fetch(undefined as unknown as string)),
    number: await said(fetch(42 as unknown as string)),
    fragment: await said(fetch(`${ECHO}#part`)),
  }),
  'arguments are refused as before': async () => ({
    none: await outcome(Reflect.apply(fetch, window, []) as Promise<unknown>),
    badUrl: await outcome(fetch('http://[')),
    symbol: await outcome(fetch(Symbol('x') as unknown as string)),
    credentials: await outcome(fetch('http://user:password@127.0.0.1/')),
    badMethod: await outcome(fetch(ECHO, { method: 'B AD' })),
    forbiddenMethod: await outcome(fetch(ECHO, { method: 'TRACE' })),
    bodyOfGet: await outcome(fetch(ECHO, { body: 'x' })),
    badHeader: await outcome(fetch(ECHO, { headers: { 'b ad': 'x' } })),
    badInit: await outcome(fetch(ECHO, 5 as unknown as RequestInit)),
    wrongThis: await outcome(Reflect.apply(fetch, {}, [ECHO]) as Promise<unknown>),
    scheme: await outcome(fetch('ftp://127.0.0.1/')),
    used: await (async () => {
      const request = new Request(ECHO, { method: 'POST', body: 'x' })
      await request.text()
      return outcome(fetch(request))
    })(),
  }),
  'it may be called without its window, or with another': async () => {
    const alone = fetch
    return {
      alone: await said(alone(ECHO)),
      undefined: await said(fetch.call(undefined, ECHO)),
      applied: await said(Reflect.apply(fetch, window, [ECHO, { method: 'DELETE' }])),
      bound: await said(fetch.bind(window)(ECHO)),
    }
  },
  'getters and conversions of the arguments run as often and in the same order': async () => {
    const log: string[] = []
    const init = {}
    for (const name of [
      'method',
      'body',
      'headers',
      'signal',
      'mode',
      'credentials',
      'keepalive',
      'cache',
      'redirect',
    ]) {
      Object.defineProperty(init, name, {
        get: () => {
          log.push(name)
          return name === 'method' ? 'POST' : name === 'body' ? 'sent' : undefined
        },
      })
    }
    const address = {
      toString: () => {
        log.push('toString')
        return ECHO
      },
    }
    return { answer: await said(fetch(address as unknown as string, init)), log }
  },
  'inherited options and odd ones count as before': async () => ({
    inherited: await said(fetch(ECHO, Object.create({ method: 'POST', body: 'inherited' }))),
    lowerCase: await said(fetch(ECHO, { method: 'post', body: 'x' })),
    patch: await said(fetch(ECHO, { method: 'PATCH', body: 'x' })),
    ownMethod: await said(fetch(ECHO, { method: { toString: () => 'PUT' } as unknown as string })),
    null: await said(fetch(ECHO, null as unknown as RequestInit)),
  }),
  'every kind of body is sent as before': async () => {
    const form = new FormData()
    form.append('field', 'value')
    form.append('file', new Blob(['content'], { type: 'text/plain' }), 'name.txt')
    const params = new URLSearchParams({ grant_type: 'password', password: 'hunter2' })
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('streamed'))
        controller.close()
      },
    })
    const post = (body: BodyInit, more: object = {}) => said(fetch(ECHO, { method: 'POST', body, ...more }))
    return {
      text: await post('text ü'),
      params: await post(params),
      paramsAfter: `${params}`,
      form: await post(form),
      blob: await post(new Blob(['blob'], { type: 'application/x-thing' })),
      buffer: await post(new Uint8Array([104, 105]).buffer),
      view: await post(new Uint8Array([104, 105])),
      stream: await post(stream, { duplex: 'half' }),
      streamWithoutDuplex: await outcome(fetch(ECHO, { method: 'POST', body: new ReadableStream() })),
      keepalive: await post('kept', { keepalive: true }),
    }
  },
  'a request object is used as before and no more': async () => {
    const request = new Request(ECHO, { method: 'POST', body: 'mine', headers: { 'content-type': 'text/x-mine' } })
    const copy = request.clone()
    const before = request.bodyUsed
    const first = await said(fetch(request))
    return {
      before,
      after: request.bodyUsed,
      first,
      again: await outcome(fetch(request)),
      copy: await said(fetch(copy)),
    }
  },
  'a page that changes its arguments right after the call sends the old ones': async () => {
    const params = new URLSearchParams({ a: '1' })
    const init = { method: 'POST', body: params }
    const answer = fetch(ECHO, init)
    params.set('a', '2')
    init.method = 'PUT'
    return { answer: await said(answer), reason: describe(undefined) }
  },
}
