import type { ProbeSite, Probes } from './probe.ts'

/** The markup of a frame that makes its calls at once; what it reads must allow any origin where it has none. */
const markup = (base: string): string =>
  `<!doctype html><title>framed</title><script src="${location.origin}/framed.js" data-base="${base}"></script>`

/** What the first script of a frame tells, once it has made its calls. */
const told = (set: (frame: HTMLIFrameElement) => void): Promise<unknown> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe')
    addEventListener('message', function heard({ source, data }) {
      if (source !== frame.contentWindow) return
      removeEventListener('message', heard)
      resolve(data)
    })
    set(frame)
    document.body.append(frame)
  })

const asBlob = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'text/html' }))

/** By the page's own functions: the frame's document has no scripts, and perhaps no time for ours. */
const inBlank = async (wait: (frame: HTMLIFrameElement) => Promise<unknown>): Promise<unknown> => {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  await wait(frame)
  const inner = frame.contentWindow as Window & typeof globalThis
  const answer = await inner.fetch('/api/fail')
  const xhr = new inner.XMLHttpRequest()
  const ended = new Promise((resolve) => {
    xhr.onloadend = resolve
  })
  xhr.open('GET', '/api/fail')
  xhr.send()
  await ended
  return {
    status: [answer.status, xhr.status],
    text: [(await answer.text()).length, xhr.responseText.length],
    own: [answer instanceof inner.Response, answer instanceof Response, inner.fetch === fetch],
    rejected: await inner.fetch('http://[').catch((reason) => [reason instanceof inner.TypeError, `${reason}`]),
    names: Reflect.ownKeys(inner).map(String).sort(),
  }
}

export const frames: Probes = {
  'frames that a page writes make their calls as before': async ({ other }: ProbeSite) => ({
    srcdoc: await told((frame) => {
      frame.srcdoc = markup(location.origin)
    }),
    blob: await told((frame) => {
      frame.src = asBlob(markup(location.origin))
    }),
    data: await told((frame) => {
      frame.src = `data:text/html,${encodeURIComponent(markup(other))}`
    }),
    sandboxed: await told((frame) => {
      frame.sandbox.add('allow-scripts')
      frame.srcdoc = markup(other)
    }),
    sandboxedBlob: await told((frame) => {
      frame.sandbox.add('allow-scripts')
      frame.src = asBlob(markup(other))
    }),
  }),
  'a blank frame makes its calls as before, at once': async () => inBlank(async () => undefined),
  'a blank frame makes its calls as before, a little later': async () =>
    inBlank(() => new Promise((resolve) => setTimeout(resolve))),
  'a blank frame that is written into by its page': async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentWindow as Window & typeof globalThis
    const before = inner.fetch
    inner.document.open()
    inner.document.write('<p>written</p>')
    inner.document.close()
    const answer = await inner.fetch('/api/fail')
    return { same: before === inner.fetch, text: inner.document.body.textContent, status: answer.status }
  },
}
