import { outcome, type Probes } from './probe.ts'

export const traces: Probes = {
  'resource timing lists the same requests': async ({ other }) => {
    await (await fetch('/api/ok')).text()
    await (await fetch('/api/fail')).text()
    await (await fetch(`${other}/api/fail`)).text()
    await new Promise((resolve) => {
      const xhr = new XMLHttpRequest()
      xhr.onloadend = resolve
      xhr.open('GET', '/api/fail-text')
      xhr.send()
    })
    await (await fetch('/api/ok?last')).text()
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return entries
      .filter(({ name }) => name.includes('/api/'))
      .map(({ name, initiatorType, responseStatus }) => [
        name.replace(/^.*\/api/, '/api'),
        initiatorType,
        responseStatus,
      ])
  },
  'the document holds what the page put there, and at most our cards': async () => {
    const before = document.documentElement.outerHTML.replace(/<(console-lens-\w+)[^>]*><\/\1>/g, '')
    await (await fetch('/api/fail')).text()
    await (await fetch('/api/fail-text')).text()
    const names = [...document.querySelectorAll('*')].map(({ localName }) => localName)
    return {
      before,
      names: names.filter((name) => !name.startsWith('console-lens-')),
      attributes: document.documentElement.getAttributeNames(),
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length, document.scripts.length],
    }
  },
  'the last match of a regular expression is the page’s own across a call': async () => {
    const legacy = RegExp as unknown as { readonly $1: string; readonly lastMatch: string }
    ;/(mine)/.exec('this is mine')
    const answer = outcome(fetch('/api/fail?code=1').then((response) => response.status))
    const xhr = new XMLHttpRequest()
    xhr.open('GET', '/api/fail', false)
    xhr.send('password=x')
    const seen = [legacy.$1, legacy.lastMatch]
    return { seen, answer: await answer }
  },
  'handlers of calls that settle together run in the order of the calls': async () => {
    const order: string[] = []
    const controller = new AbortController()
    const calls = ['a', 'b', 'c'].map((name) =>
      fetch('/api/hold?id=never', { signal: controller.signal }).catch(() => order.push(name)),
    )
    controller.abort()
    await Promise.all(calls)
    return order
  },
  'a frame and a worker of the page keep their own': async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentWindow as (Window & typeof globalThis) | null
    const answer = inner && (await inner.fetch(new URL('/api/fail', location.href)))
    const source = URL.createObjectURL(
      new Blob([`fetch('${location.origin}/api/fail').then((r) => postMessage(r.status))`], {
        type: 'text/javascript',
      }),
    )
    const worker = new Worker(source)
    const told = await new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data)
    })
    worker.terminate()
    return { status: answer?.status, own: answer instanceof Response, told }
  },
  'a service of the page that replaced Promise gets what it always got': async () => {
    const { Promise: Native } = window
    class Mine<T> extends Native<T> {}
    window.Promise = Mine as PromiseConstructor
    const promise = fetch('/api/fail')
    window.Promise = Native
    return { native: promise.constructor === Native, mine: promise instanceof Mine, status: (await promise).status }
  },
}
