import { outcome, type Probes } from './probe.ts'

const answerOf = (xhr: XMLHttpRequest): Promise<unknown> =>
  new Promise((resolve) => {
    xhr.onloadend = () => resolve([xhr.status, xhr.responseText])
  })

/** Pages, libraries and monitors that replace what we replaced, each in the way it is usually done. */
export const replaced: Probes = {
  'a page may put a class of its own in the place of XMLHttpRequest': async () => {
    const { XMLHttpRequest: Before } = window
    const log: string[] = []
    class Mine extends Before {
      constructor() {
        super()
        this.addEventListener('readystatechange', () => log.push(`state ${this.readyState}`))
      }
      override open(...args: [string, string]): void {
        log.push(`open ${args.length}`)
        Reflect.apply(super.open, this, args)
      }
    }
    window.XMLHttpRequest = Mine
    const xhr = new XMLHttpRequest()
    xhr.open('GET', '/api/fail')
    const answer = answerOf(xhr)
    xhr.send()
    await answer
    window.XMLHttpRequest = Before
    return { answer: await answer, log, is: [xhr instanceof Before, xhr instanceof Mine, `${xhr}`] }
  },
  'a page may put a proxy or a plain function in the place of XMLHttpRequest': async () => {
    const { XMLHttpRequest: Before } = window
    const made: XMLHttpRequest[] = []
    const asProxy = new Proxy(Before, {
      construct: (target, args, newTarget) => {
        const xhr = Reflect.construct(target, args, newTarget)
        made.push(xhr)
        return xhr
      },
    })
    // As jQuery-era monitors do it: an object of their own that hands everything on.
    function Handing(this: { readonly inner: XMLHttpRequest }): void {
      Object.assign(this, { inner: new Before() })
    }
    Handing.prototype.ask = function (this: { readonly inner: XMLHttpRequest }) {
      this.inner.open('GET', '/api/fail')
      const answer = answerOf(this.inner)
      this.inner.send()
      return answer
    }
    const proxied = new asProxy()
    proxied.open('GET', '/api/fail')
    const answer = answerOf(proxied)
    proxied.send()
    const handed = new (Handing as unknown as new () => { ask: () => Promise<unknown> })()
    return { proxied: await answer, handed: await handed.ask(), made: made.length, same: made[0] === proxied }
  },
  'a page may replace every method of XMLHttpRequest, and put it back': async () => {
    const log: string[] = []
    const names = ['open', 'send', 'abort', 'setRequestHeader', 'getResponseHeader', 'getAllResponseHeaders'] as const
    const before = names.map((name) => Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, name))
    for (const name of names) {
      const native = XMLHttpRequest.prototype[name] as (...args: unknown[]) => unknown
      Object.defineProperty(XMLHttpRequest.prototype, name, {
        configurable: true,
        enumerable: true,
        writable: true,
        value(this: XMLHttpRequest, ...args: unknown[]) {
          log.push(`${name} ${args.length}`)
          return Reflect.apply(native, this, args)
        },
      })
    }
    const xhr = new XMLHttpRequest()
    xhr.open('GET', '/api/fail')
    xhr.setRequestHeader('x-mine', '1')
    const answer = answerOf(xhr)
    xhr.send()
    await answer
    names.forEach((name, at) => {
      Object.defineProperty(XMLHttpRequest.prototype, name, before[at] ?? {})
    })
    const again = new XMLHttpRequest()
    again.open('GET', '/api/ok')
    const plain = answerOf(again)
    again.send()
    return { answer: await answer, log, plain: await plain }
  },
  'several layers around fetch see one call each, and may change it': async () => {
    const { fetch: native } = window
    const log: string[] = []
    for (const layer of ['inner', 'middle', 'outer']) {
      const { fetch: next } = window
      window.fetch = async (input, init) => {
        log.push(`${layer} in`)
        const response = await next(input, { ...init, headers: { ...init?.headers, [`x-${layer}`]: '1' } })
        log.push(`${layer} out ${response.status}`)
        return layer === 'middle' ? response.clone() : response
      }
    }
    const text = await (await fetch('/api/echo?status=409')).text()
    const failed = await outcome(fetch('/api/drop'))
    window.fetch = native
    return { text, failed, log }
  },
  'a page may take fetch away and define it anew': async () => {
    const before = Object.getOwnPropertyDescriptor(window, 'fetch') ?? {}
    const { fetch: kept } = window
    const deleted = Reflect.deleteProperty(window, 'fetch')
    const gone = typeof window.fetch
    Object.defineProperty(window, 'fetch', { configurable: true, get: () => kept })
    const status = (await fetch('/api/fail')).status
    Object.defineProperty(window, 'fetch', before)
    return { deleted, gone, status, back: fetch === kept }
  },
  'fetch and XMLHttpRequest of a frame replaced before its scripts ran': async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentWindow as Window & typeof globalThis
    const log: string[] = []
    const { fetch: before } = inner
    let promise: Promise<Response> | undefined
    inner.fetch = (input, init) => {
      log.push(`fetch ${input}`)
      promise = before(input, init)
      return promise
    }
    const { open } = inner.XMLHttpRequest.prototype
    inner.XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
      log.push(`open ${args[1]}`)
      return Reflect.apply(open, this, args)
    }
    const call = async (): Promise<unknown> => {
      const status = (await inner.fetch('/api/fail')).status
      const xhr = new inner.XMLHttpRequest()
      xhr.open('GET', '/api/fail')
      const answer = answerOf(xhr)
      xhr.send()
      const kept = await promise
      return { status, kept: kept?.status, prototype: promise instanceof inner.Promise, answer: await answer }
    }
    const atOnce = await call()
    await new Promise((resolve) => setTimeout(resolve))
    return { atOnce, later: await call(), log }
  },
}
