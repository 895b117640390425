import { describe, type Probes, thrown } from './probe.ts'

const EVENTS = ['readystatechange', 'loadstart', 'progress', 'load', 'error', 'abort', 'timeout', 'loadend'] as const

/** All events of an XHR in order, by listener and by handler; repeated progress is folded: chunks come as they like. */
const logOf = (xhr: XMLHttpRequest): { readonly log: string[]; readonly ended: Promise<unknown> } => {
  const log: string[] = []
  for (const name of EVENTS) {
    const note = (by: string) => (event: Event) => {
      const line = `${by} ${name} ${xhr.readyState} ${xhr.status} ${event.isTrusted} ${event.target === xhr}`
      if (log.at(-2) !== line && log.at(-1) !== line) log.push(line)
    }
    xhr.addEventListener(name, note('listener'))
    xhr[`on${name}`] = note('handler')
  }
  return { log, ended: new Promise((resolve) => xhr.addEventListener('loadend', resolve)) }
}

const run = async (
  method: string,
  url: string,
  set: (xhr: XMLHttpRequest) => void = () => {},
  body?: string,
): Promise<unknown> => {
  const xhr = new XMLHttpRequest()
  const { log, ended } = logOf(xhr)
  xhr.open(method, url)
  set(xhr)
  xhr.send(body)
  await ended
  return { log, status: xhr.status, text: xhr.responseType === '' ? xhr.responseText.length : null }
}

const sync = (method: string, url: string, body?: string): unknown => {
  const xhr = new XMLHttpRequest()
  const { log } = logOf(xhr)
  xhr.open(method, url, false)
  const sent = thrown(() => xhr.send(body))
  return { log, sent, status: xhr.status, text: xhr.responseText, headers: xhr.getResponseHeader('content-type') }
}

export const xhrCalls: Probes = {
  'events and states come in the same order': async ({ other }) => ({
    ok: await run('GET', '/api/ok'),
    fail: await run('GET', '/api/fail'),
    empty: await run('GET', '/api/fail-empty'),
    none: await run('GET', '/api/no-content'),
    post: await run('POST', '/api/echo?status=409', undefined, 'x'),
    lapsed: await run('GET', '/api/lapsed'),
    dropped: await run('GET', '/api/drop'),
    blocked: await run('GET', `${other}/api/ok?blocked`),
    late: await run('GET', '/api/hold?id=never', (xhr) => {
      xhr.timeout = 1
    }),
  }),
  'synchronous calls stay synchronous': async () => ({
    ok: sync('GET', '/api/ok'),
    fail: sync('POST', '/api/echo?status=400', 'a=b'),
    dropped: sync('GET', '/api/drop'),
  }),
  'aborting at every stage': async ({ id, release }) => {
    const at = async (stage: number): Promise<unknown> => {
      const xhr = new XMLHttpRequest()
      const { log, ended } = logOf(xhr)
      xhr.open('GET', `/api/fail-held?id=${id}-${stage}`)
      xhr.addEventListener('readystatechange', () => {
        if (xhr.readyState === stage) xhr.abort()
      })
      xhr.send()
      if (stage === 1) xhr.abort()
      await ended
      await release(`${id}-${stage}`)
      return { log, state: xhr.readyState, status: xhr.status }
    }
    const unsent = new XMLHttpRequest()
    const quiet = logOf(unsent)
    unsent.open('GET', '/api/ok')
    unsent.abort()
    return { sent: await at(1), headers: await at(2), loading: await at(3), unsent: [quiet.log, unsent.readyState] }
  },
  'one object used again and again': async () => {
    const xhr = new XMLHttpRequest()
    const { log } = logOf(xhr)
    const answers: unknown[] = []
    const paths = ['/api/fail', '/api/ok', '/api/fail-text']
    const go = (): boolean => {
      const path = paths.shift()
      if (path === undefined) return false
      xhr.open('GET', path)
      xhr.send()
      return true
    }
    await new Promise<void>((resolve) => {
      xhr.addEventListener('load', () => {
        answers.push([xhr.status, xhr.responseText])
        if (!go()) resolve()
      })
      go()
    })
    return { log, answers }
  },
  'opened anew while it runs, and when it has just finished': async () => {
    const xhr = new XMLHttpRequest()
    const { log } = logOf(xhr)
    xhr.open('GET', '/api/hold?id=never')
    xhr.send()
    xhr.open('GET', '/api/fail')
    const twice = thrown(() => {
      xhr.send()
      xhr.send()
    })
    let once = true
    await new Promise<void>((resolve) => {
      xhr.addEventListener('readystatechange', () => {
        if (xhr.readyState !== 4) return
        if (!once) return resolve()
        once = false
        xhr.open('GET', '/api/ok')
        xhr.send()
      })
    })
    return { log, twice, text: xhr.responseText }
  },
  'handlers and exceptions reach the page as before': async () => {
    const errors: string[] = []
    addEventListener('error', (event) => {
      event.preventDefault()
      errors.push(event.message)
    })
    const xhr = new XMLHttpRequest()
    const order: string[] = []
    xhr.addEventListener('load', () => order.push('bubble'))
    xhr.addEventListener('load', () => order.push('capture'), true)
    xhr.addEventListener('load', (event) => event.stopImmediatePropagation())
    xhr.onload = () => {
      order.push('never')
    }
    xhr.onloadend = () => {
      throw new Error('mine')
    }
    const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve))
    xhr.open('GET', '/api/fail')
    xhr.send()
    await ended
    const synthetic = new XMLHttpRequest()
    synthetic.open('GET', '/api/ok')
    const told: string[] = []
    synthetic.onload = (event) => told.push(`${event.isTrusted}`)
    synthetic.dispatchEvent(new ProgressEvent('load'))
    return { order, errors, told }
  },
  'no preflight and no upload event that the page did not ask for': async ({ other, id }) => {
    const url = (name: string) => `${other}/api/echo`.replace('echo', `echo?by=${name}-${id}`)
    const before = await (await fetch('/preflights?id=/api/echo')).text()
    const plain = await run('POST', url('plain'), undefined, 'text')
    const between = await (await fetch('/preflights?id=/api/echo')).text()
    const events: string[] = []
    const watched = await run(
      'POST',
      url('watched'),
      (xhr) => {
        xhr.upload.onloadstart = () => events.push('loadstart')
        xhr.upload.onload = (event) => events.push(`load ${event.loaded}`)
      },
      'text',
    )
    const after = await (await fetch('/preflights?id=/api/echo')).text()
    return { plain, watched, events, preflights: [+between - +before, +after - +between] }
  },
  'refusals after the call': async () => {
    const xhr = new XMLHttpRequest()
    const ended = logOf(xhr).ended
    xhr.open('GET', '/api/fail')
    xhr.send()
    const busy = [thrown(() => xhr.setRequestHeader('a', 'b')), thrown(() => xhr.send())]
    await ended
    return {
      busy,
      done: thrown(() => xhr.send()),
      type: thrown(() => (xhr.responseType = 'json')),
      nothing: describe(null),
    }
  },
}
