import { outcome, type ProbeSite, type Probes } from './probe.ts'

const LARGE = 'x'.repeat(300_000)
const EVENTS = ['loadstart', 'progress', 'abort', 'error', 'load', 'timeout', 'loadend'] as const

/** All that an upload tells, in order; repeated progress is folded: it comes as often as it likes. */
const uploaded = async (url: string, body: string, act: (xhr: XMLHttpRequest) => void = () => {}): Promise<unknown> => {
  const xhr = new XMLHttpRequest()
  const log: string[] = []
  for (const name of EVENTS) {
    xhr.upload.addEventListener(name, (event) => {
      const line = name === 'progress' ? name : `${name} ${event.loaded} of ${event.total} ${event.isTrusted}`
      if (log.at(-1) !== line) log.push(line)
    })
    xhr.addEventListener(name, () => name !== 'progress' && log.push(`answer ${name}`))
  }
  const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve))
  xhr.open('POST', url)
  xhr.send(body)
  act(xhr)
  await ended
  return { log, status: xhr.status, length: xhr.responseText.length }
}

const streamOf = (...parts: readonly string[]): ReadableStream => {
  const left = [...parts]
  return new ReadableStream({
    pull: (controller) => {
      const part = left.shift()
      if (part === undefined) controller.close()
      else controller.enqueue(new TextEncoder().encode(part))
    },
  })
}

/** What the server got; a browser that streams no uploads sends the stream's name. */
const streamed = ({ streams }: ProbeSite, body: ReadableStream, more: object = {}): Promise<unknown> => {
  const init = { method: 'POST', body, duplex: 'half', ...more }
  return outcome(fetch(`${streams}/api/echo?status=400`, init).then((answer) => answer.text()))
}

export const uploads: Probes = {
  'uploads tell the same events in the same order': async ({ other }) => ({
    small: await uploaded('/api/echo', 'small'),
    large: await uploaded('/api/echo?status=400', LARGE),
    foreign: await uploaded(`${other}/api/echo?status=400`, LARGE),
    blocked: await uploaded(`${other}/api/echo?blocked`, 'small'),
    none: await uploaded('/api/echo', ''),
    aborted: await uploaded('/api/echo', LARGE, (xhr) => xhr.abort()),
  }),
  'a streamed upload arrives whole, and its end is the page’s to decide': async (site) => {
    const error = new Error('the stream’s own')
    const broken = new ReadableStream({ pull: () => Promise.reject(error) })
    const cancelled: unknown[] = []
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(8)),
      cancel: (reason) => void cancelled.push(reason),
    })
    const aborting = new AbortController()
    const aborted = streamed(site, endless, { signal: aborting.signal })
    aborting.abort('enough')
    const used = streamOf('used')
    const first = await streamed(site, used)
    const request = new Request(`${site.streams}/api/echo`, {
      method: 'POST',
      body: streamOf('of a ', 'request'),
      duplex: 'half',
    } as RequestInit)
    return {
      whole: await streamed(site, streamOf('one ', 'two ', 'three')),
      piped: await streamed(site, streamOf('piped').pipeThrough(new TransformStream())),
      broken: await streamed(site, broken),
      aborted: await aborted,
      cancelled,
      first,
      again: await streamed(site, used),
      locked: used.locked,
      byRequest: await outcome(fetch(request).then((answer) => answer.text())),
      requestUsed: request.bodyUsed,
    }
  },
}
