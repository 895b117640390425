import type { Probes } from './probe.ts'

/** Objects whose methods a page can replace, and which a careless hook would use behind its back. */
const owners = (): Readonly<Record<string, object>> => ({
  Array: Array.prototype,
  String: String.prototype,
  RegExp: RegExp.prototype,
  Promise: Promise.prototype,
  PromiseStatic: Promise,
  Map: Map.prototype,
  Set: Set.prototype,
  WeakMap: WeakMap.prototype,
  WeakSet: WeakSet.prototype,
  Function: Function.prototype,
  Object: Object.prototype,
  ObjectStatic: Object,
  ArrayStatic: Array,
  JSON,
  Reflect,
  Math,
  Date,
  TypedArray: Object.getPrototypeOf(Uint8Array.prototype),
  ArrayBuffer: ArrayBuffer.prototype,
  DataView: DataView.prototype,
  Response: Response.prototype,
  Request: Request.prototype,
  Headers: Headers.prototype,
  Stream: ReadableStream.prototype,
  Reader: ReadableStreamDefaultReader.prototype,
  Blob: Blob.prototype,
  FormData: FormData.prototype,
  Decoder: TextDecoder.prototype,
  Encoder: TextEncoder.prototype,
  URL: URL.prototype,
  URLSearchParams: URLSearchParams.prototype,
  XHR: XMLHttpRequest.prototype,
  EventTarget: EventTarget.prototype,
  Event: Event.prototype,
  Node: Node.prototype,
  Element: Element.prototype,
  Port: MessagePort.prototype,
  Performance: Performance.prototype,
  Console: console,
})

const GLOBALS = [
  'setTimeout',
  'clearTimeout',
  'queueMicrotask',
  'atob',
  'decodeURIComponent',
  'encodeURIComponent',
  'structuredClone',
  'postMessage',
]

const CONSTRUCTORS = [
  'Uint8Array',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'Response',
  'Headers',
  'Blob',
  'MessageEvent',
] as const

/** Replaces the global constructors by ones that count and pass on; gives the undo. */
const countConstructors = (counts: Record<string, number>): (() => void) => {
  const { construct, defineProperty } = Reflect
  const undo = CONSTRUCTORS.map((name) => {
    const before = Object.getOwnPropertyDescriptor(window, name) ?? {}
    const value = new Proxy<object>(window[name], {
      construct: (native, args, target) => {
        const key = `new ${name}`
        counts[key] = (counts[key] ?? 0) + 1
        return construct(native as () => unknown, args, target)
      },
    })
    defineProperty(window, name, { ...before, value })
    return () => defineProperty(window, name, before)
  })
  return () => {
    for (const take of undo) take()
  }
}

/** Replaces every function and accessor of `owner` by one that counts and passes on; gives the undo. */
const countAll = (
  label: string,
  owner: object,
  counts: Record<string, number>,
  names: readonly PropertyKey[],
): (() => void) => {
  const undo: (() => void)[] = []
  const { apply, defineProperty } = Reflect
  for (const name of names) {
    const before = Object.getOwnPropertyDescriptor(owner, name)
    if (!before?.configurable || name === 'constructor') continue
    const key = `${label}.${String(name)}`
    const counted = (native: (() => unknown) | undefined) =>
      native &&
      function (this: unknown, ...args: never[]): unknown {
        counts[key] = (counts[key] ?? 0) + 1
        return apply(native, this, args)
      }
    const { value, get } = before
    if (typeof value === 'function') defineProperty(owner, name, { ...before, value: counted(value) })
    else if (get) defineProperty(owner, name, { ...before, get: counted(get as () => unknown) as () => unknown })
    else continue
    undo.push(() => defineProperty(owner, name, before))
  }
  return () => {
    for (const take of undo) take()
  }
}

const xhr = (path: string, type: XMLHttpRequestResponseType): Promise<unknown> =>
  new Promise((resolve) => {
    const call = new XMLHttpRequest()
    call.onloadend = resolve
    call.open('POST', path)
    call.responseType = type
    call.send('a=b&password=hunter2')
  })

/** A body of every kind. */
const bodies = (): readonly BodyInit[] => {
  const form = new FormData()
  form.append('name', 'Brindlewood')
  form.append('file', new Blob(['Brindlewood']), 'name.txt')
  const buffer = new ArrayBuffer(8)
  return [buffer, new Uint8Array(buffer), new DataView(buffer), new Blob(['Brindlewood']), form]
}

/** Failing calls of every kind; the page itself does as little as it can. */
const failures = async (sent: readonly BodyInit[]): Promise<unknown> => {
  const seen: unknown[] = []
  for (let at = 0; at < sent.length; at += 1)
    seen[at + 3] = (await fetch('/api/fail', { method: 'POST', body: sent[at] ?? null })).status
  seen[0] = await (await fetch('/api/fail')).text()
  seen[1] = await (await fetch('/api/fail-secrets', { method: 'POST', body: '{"password":"hunter2"}' })).text()
  seen[2] = await fetch('/api/drop').then(undefined, () => 'dropped')
  await xhr('/api/fail', '')
  await xhr('/api/fail', 'json')
  await xhr('/api/fail', 'blob')
  await xhr('/api/fail', 'arraybuffer')
  await xhr('/api/fail-html', 'document')
  return seen
}

export const poison: Probes = {
  'nothing that a page can replace is called more often': async () => {
    const counts: Record<string, number> = Object.create(null)
    const sent = bodies()
    const undo = Object.entries(owners()).map(([label, owner]) =>
      countAll(label, owner, counts, Reflect.ownKeys(owner)),
    )
    undo.push(countAll('window', window, counts, GLOBALS), countConstructors(counts))
    const seen = await failures(sent)
    const total = { ...counts }
    for (const take of undo) take()
    return { seen, total }
  },
  'natives that throw or lie harm nobody': async () => {
    const lies: readonly (readonly [object, string])[] = [
      [Array.prototype, 'toJSON'],
      [Object.prototype, 'toJSON'],
      [String.prototype, 'toJSON'],
      [Array.prototype, 'push'],
      [Array.prototype, 'map'],
      [Array.prototype, 'join'],
      [String.prototype, 'replace'],
      [String.prototype, 'slice'],
      [RegExp.prototype, 'exec'],
      [RegExp.prototype, 'test'],
      [WeakMap.prototype, 'get'],
      [Function.prototype, 'apply'],
      [Function.prototype, 'call'],
      [Response.prototype, 'clone'],
      [TextDecoder.prototype, 'decode'],
      [JSON, 'stringify'],
      [Reflect, 'apply'],
    ]
    const calls: string[] = []
    const undo: (() => void)[] = []
    const sent = bodies()
    for (const [owner, name] of lies) {
      const before = Object.getOwnPropertyDescriptor(owner, name)
      Object.defineProperty(owner, name, {
        configurable: true,
        value: () => {
          calls[calls.length] = name
          throw new Error(`poisoned ${name}`)
        },
      })
      undo[undo.length] = () =>
        before ? Object.defineProperty(owner, name, before) : Reflect.deleteProperty(owner, name)
    }
    const seen = await failures(sent)
    for (const take of undo) take()
    return { seen, calls }
  },
  'a poisoned then is called by the page alone': async () => {
    const { then } = Promise.prototype
    let calls = 0
    const poisoned = function (this: Promise<unknown>, ...handlers: Parameters<typeof then>) {
      calls += 1
      return Reflect.apply(then, this, handlers)
    }
    Object.defineProperty(Promise.prototype, 'then', { configurable: true, writable: true, value: poisoned })
    const answer = fetch('/api/fail')
    const status = await new Promise((resolve) =>
      Reflect.apply(then, answer, [(response: Response) => resolve(response.status)]),
    )
    const before = calls
    await answer.then((response) => response.text())
    Object.defineProperty(Promise.prototype, 'then', { configurable: true, writable: true, value: then })
    return { status, before, after: calls }
  },
  'what a page puts on Object.prototype is neither read nor set': async () => {
    const log: string[] = []
    const sent = bodies()
    const note = (name: string): void => {
      log[log.length] = name
    }
    const names = (
      'get has apply construct getPrototypeOf set value method text status stream reason ' +
      'error cut size done failed call base parts url body bytes end api eventTimeStamp finalUrl contentType settled ' +
      'report requestBody earlier truncated startedPerf mark start path ports signal ' +
      'headers credentials input init again send to callId sent written'
    ).split(' ')
    for (const name of names) {
      // No prototype: once the first of these is set, an ordinary descriptor would inherit it.
      const trap = Object.assign(Object.create(null), { configurable: true, get: () => note(`get ${name}`) })
      Object.defineProperty(Object.prototype, name, Object.assign(trap, { set: () => note(`set ${name}`) }))
    }
    const answer = [await fetch('/api/fail').then((response) => response.text()), `${fetch.name} ${fetch.length}`]
    const read = log.length
    const seen = await failures(sent)
    for (const name of names) Reflect.deleteProperty(Object.prototype, name)
    return { answer, seen, first: log.slice(0, read), log: log.toSorted() }
  },
}
