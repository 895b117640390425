import { type Probes, thrown } from './probe.ts'

const flags = (owner: object, name: string): unknown => {
  const { value, ...rest } = Object.getOwnPropertyDescriptor(owner, name) ?? {}
  return { type: typeof value, ...rest }
}

const shapeOf = (owner: object, name: string): unknown => {
  const method = (owner as Record<string, unknown>)[name] as (() => unknown) & { new (): unknown }
  return {
    flags: flags(owner, name),
    name: flags(method, 'name'),
    length: flags(method, 'length'),
    named: [method.name, method.length],
    keys: Reflect.ownKeys(method).map(String),
    prototype: Object.getPrototypeOf(method) === Function.prototype,
    constructs: 'prototype' in method,
    extensible: Object.isExtensible(method),
    tag: Object.prototype.toString.call(method),
    native: [method.toString(), Function.prototype.toString.call(method), `${method}`].map((text) =>
      text.includes('[native code]'),
    ),
    asConstructor: (thrown(() => new method()) as { threw?: { name?: string } }).threw?.name,
  }
}

export const shape: Probes = {
  'fetch looks native': async () => shapeOf(window, 'fetch'),
  'XMLHttpRequest and its methods look native': async () => ({
    constructor: shapeOf(window, 'XMLHttpRequest'),
    source: XMLHttpRequest.toString(),
    prototype: XMLHttpRequest.prototype.constructor === XMLHttpRequest,
    methods: ['open', 'send', 'abort', 'setRequestHeader', 'getResponseHeader'].map((name) =>
      shapeOf(XMLHttpRequest.prototype, name),
    ),
    constants: [XMLHttpRequest.DONE, XMLHttpRequest.prototype.LOADING],
  }),
  'no global and no property comes or goes': async () => ({
    // Firefox makes globals when they are first asked for: theirs is an order that any script changes.
    window: Reflect.ownKeys(window).map(String).sort(),
    xhr: Reflect.ownKeys(XMLHttpRequest.prototype).map(String),
    instance: Reflect.ownKeys(new XMLHttpRequest()).map(String),
    promise: Reflect.ownKeys(fetch('/api/ok')).map(String),
    response: Reflect.ownKeys(await fetch('/api/fail')).map(String),
    enumerable: Object.keys(XMLHttpRequest.prototype),
  }),
  'what fetch returns is a plain promise': async () => {
    const promise = fetch('/api/fail')
    const prototype = Object.getPrototypeOf(promise) === Promise.prototype
    return { prototype, tag: `${promise}`, constructor: promise.constructor === Promise, same: fetch === window.fetch }
  },
  'subclasses of XMLHttpRequest work, and instanceof': async () => {
    const log: string[] = []
    class Logged extends XMLHttpRequest {
      readonly label = 'logged'
      override open(method: string, url: string): void {
        log.push(`open ${method}`)
        super.open(method, url, true)
      }
      override send(body?: XMLHttpRequestBodyInit): void {
        log.push(`send ${body}`)
        super.send(body)
      }
    }
    const xhr = new Logged()
    xhr.open('POST', '/api/fail')
    const ended = new Promise((resolve) => {
      xhr.onloadend = resolve
    })
    xhr.send('x')
    await ended
    return { log, status: xhr.status, is: [xhr instanceof XMLHttpRequest, xhr instanceof Logged], label: xhr.label }
  },
  'the page may replace and restore both, and ours stays callable': async () => {
    const { fetch: before } = window
    const seen: string[] = []
    window.fetch = (...args) => {
      seen.push(`${args[0]}`)
      return before(...args)
    }
    const wrapped = (await window.fetch('/api/fail')).status
    window.fetch = before
    const { open } = XMLHttpRequest.prototype
    XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
      seen.push(`${args[1]}`)
      return Reflect.apply(open, this, args)
    }
    const xhr = new XMLHttpRequest()
    xhr.open('GET', '/api/fail', false)
    xhr.send()
    return { wrapped, restored: (await fetch('/api/ok')).status, xhr: xhr.status, seen }
  },
  'wrong receivers are refused as before': async () => ({
    open: thrown(() => Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', '/'])),
    send: thrown(() => XMLHttpRequest.prototype.send.call(null as unknown as XMLHttpRequest)),
    notOpen: thrown(() => new XMLHttpRequest().send()),
    noArguments: thrown(() => Reflect.apply(XMLHttpRequest.prototype.open, new XMLHttpRequest(), [])),
    badMethod: thrown(() => new XMLHttpRequest().open('B AD', '/')),
    badUrl: thrown(() => new XMLHttpRequest().open('GET', 'http://[')),
  }),
}
