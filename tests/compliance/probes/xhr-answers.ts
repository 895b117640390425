import { type Probes, thrown } from './probe.ts'

const PATHS = [
  '/api/ok',
  '/api/fail',
  '/api/fail-html',
  '/api/fail-empty',
  '/api/fail-broken-json',
  '/api/fail-image',
  '/api/fail-shift-jis',
  '/api/fail-gzip',
]
const TYPES = ['', 'text', 'json', 'blob', 'arraybuffer', 'document'] as const

const ask = async (path: string, type: XMLHttpRequestResponseType, set: (xhr: XMLHttpRequest) => void = () => {}) => {
  const xhr = new XMLHttpRequest()
  xhr.open('GET', path)
  xhr.responseType = type
  set(xhr)
  const ended = new Promise((resolve) => {
    xhr.onloadend = resolve
  })
  xhr.send()
  await ended
  return xhr
}

const isStable = (read: () => unknown): boolean => {
  const first = read()
  return first === read()
}

const shown = async (value: unknown): Promise<unknown> => {
  if (value instanceof Blob) return { size: value.size, type: value.type, text: await value.text() }
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)]
  if (value instanceof Document)
    return { markup: value.documentElement?.outerHTML, type: value.contentType, url: value.URL.length > 0 }
  return value
}

export const xhrAnswers: Probes = {
  'every responseType gives the same answer': async () =>
    Promise.all(
      PATHS.flatMap((path) =>
        TYPES.map(async (type) => {
          const xhr = await ask(path, type)
          return {
            path,
            type,
            response: await shown(xhr.response),
            same: isStable(() => xhr.response),
            text: thrown(() => xhr.responseText),
            xml: (thrown(() => xhr.responseXML) as { threw?: unknown }).threw ?? null,
          }
        }),
      ),
    ),
  'the answer is the page’s own to change': async () => {
    const json = await ask('/api/fail', 'json')
    json.response.error.code = 'changed'
    const buffer = await ask('/api/fail', 'arraybuffer')
    const moved = structuredClone(buffer.response, { transfer: [buffer.response] })
    return {
      changed: json.response.error.code,
      prototype: Object.getPrototypeOf(json.response) === Object.prototype,
      frozen: Object.isFrozen(json.response),
      moved: [moved.byteLength, buffer.response.byteLength],
    }
  },
  'the text grows while it comes': async ({ id, release }) => {
    const xhr = new XMLHttpRequest()
    xhr.open('GET', `/api/fail-held?id=${id}`)
    const lengths: number[] = []
    const first = new Promise<void>((resolve) => {
      xhr.onprogress = () => {
        lengths.push(xhr.responseText.length)
        resolve()
      }
    })
    const ended = new Promise((resolve) => {
      xhr.onloadend = resolve
    })
    xhr.send()
    await first
    await release(id)
    await ended
    return [lengths[0], xhr.responseText.length]
  },
  'headers, address and overridden types': async ({ other }) => {
    const own = await ask('/api/moved', '')
    const foreign = await ask(`${other}/api/fail`, '')
    const typed = await ask('/api/fail-latin1', '', (xhr) => xhr.overrideMimeType('text/plain; charset=utf-8'))
    const names = (xhr: XMLHttpRequest): string => xhr.getAllResponseHeaders().replace(/:.*/g, '').trim()
    return {
      own: [own.status, own.statusText, new URL(own.responseURL).pathname, names(own)],
      foreign: [foreign.status, names(foreign), foreign.getResponseHeader('content-type')],
      typed: typed.responseText,
      missing: own.getResponseHeader('x-none'),
    }
  },
  'a large failure arrives whole': async () => (await ask('/api/fail-big', '')).responseText.length,
}
