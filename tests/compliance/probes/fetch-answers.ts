import { outcome, type Probes } from './probe.ts'

const FAILURES = [
  '/api/fail',
  '/api/fail-text',
  '/api/fail-html',
  '/api/fail-empty',
  '/api/fail-latin1',
  '/api/fail-image',
  '/api/fail-gzip',
]

const facts = (response: Response): unknown => {
  const { type, status, statusText, ok, redirected, bodyUsed } = response
  const path = response.url.replace(/^.*?(?=\/api|\/login|$)/, '')
  return { type, status, statusText, ok, redirected, bodyUsed, path, locked: response.body?.locked ?? null }
}

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<readonly number[]> => {
  const bytes: number[] = []
  const reader = stream.getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) bytes.push(...chunk.value)
  return bytes
}

export const fetchAnswers: Probes = {
  'what an answer says of itself': async ({ other }) => {
    const paths = ['/api/ok', '/api/no-content', '/api/moved', '/api/lapsed', ...FAILURES]
    const own = await Promise.all(paths.map(async (path) => facts(await fetch(path))))
    return {
      own,
      head: facts(await fetch('/api/fail', { method: 'HEAD' })),
      headBody: await (await fetch('/api/fail', { method: 'HEAD' })).text(),
      foreign: facts(await fetch(`${other}/api/fail`)),
      opaque: facts(await fetch(`${other}/api/fail?blocked`, { mode: 'no-cors' })),
      manual: facts(await fetch('/api/moved', { redirect: 'manual' })),
      refused: await outcome(fetch('/api/moved', { redirect: 'error' })),
      headers: [...(await fetch('/api/fail')).headers.keys()],
    }
  },
  'every way to read the body of a failure': async () =>
    Promise.all(
      FAILURES.map(async (path) => ({
        text: await outcome((await fetch(path)).text()),
        json: await outcome((await fetch(path)).json().catch((reason: Error) => reason.name)),
        blob: await outcome((await fetch(path)).blob().then(async (blob) => [blob.size, blob.type, await blob.text()])),
        buffer: await outcome((await fetch(path)).arrayBuffer().then((buffer) => [...new Uint8Array(buffer)])),
        form: await outcome((await fetch(path)).formData().catch((reason: Error) => reason.name)),
      })),
    ),
  'bodyUsed and locked follow the reading': async () => {
    const response = await fetch('/api/fail')
    const before = facts(response)
    const text = await response.text()
    const again = await outcome(response.text())
    const untouched = await fetch('/api/fail')
    const stream = untouched.body
    const reader = stream?.getReader()
    const locked = facts(untouched)
    reader?.releaseLock()
    return {
      before,
      text,
      after: facts(response),
      again,
      locked,
      released: facts(untouched),
      same: stream === untouched.body,
    }
  },
  'the page may clone a failure and read both': async () => {
    const response = await fetch('/api/fail')
    const copy = response.clone()
    const texts = await Promise.all([response.text(), copy.text(), copy.clone === response.clone])
    let refused: unknown
    try {
      response.clone()
    } catch (reason) {
      refused = (reason as Error).name
    }
    return { texts, refused }
  },
  'streams of a failure, byte by byte and by the readers own buffer': async () => {
    const whole = await bytesOf((await fetch('/api/fail')).body as ReadableStream<Uint8Array>)
    const { body } = await fetch('/api/fail')
    const reader = body?.getReader({ mode: 'byob' })
    const first = await reader?.read(new Uint8Array(4))
    const piped = (await fetch('/api/fail')).body?.pipeThrough(new TextDecoderStream())
    return {
      whole,
      first: [...(first?.value ?? [])],
      piped: await new Response(piped?.pipeThrough(new TextEncoderStream())).text(),
    }
  },
  'a large failure arrives whole': async () => {
    const buffer = await (await fetch('/api/fail-big')).arrayBuffer()
    const hash = await crypto.subtle.digest('SHA-1', buffer).catch(() => new ArrayBuffer(0))
    return { size: buffer.byteLength, hash: [...new Uint8Array(hash)] }
  },
  'the first bytes of a failure come before the rest is sent': async ({ id, release }) => {
    const response = await fetch(`/api/fail-held?id=${id}`)
    const reader = response.body?.getReader()
    const first = (await reader?.read())?.value?.length
    await release(id)
    let rest = 0
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read())
      rest += chunk.value.length
    return { first, rest }
  },
  'the page may cancel the body of a failure while it is still coming': async ({ id, release }) => {
    const response = await fetch(`/api/fail-held?id=${id}`)
    const cancelled = await outcome(response.body?.cancel('enough') ?? Promise.resolve())
    const after = facts(response)
    await release(id)
    return { cancelled, after }
  },
  'a thenable or odd answer of the page is not waited for twice': async () => {
    const gets: string[] = []
    const response = await fetch('/api/fail')
    Object.defineProperty(response, 'then', {
      get: () => {
        gets.push('then')
        return undefined
      },
    })
    return { same: (await Promise.resolve(response)) === response, gets }
  },
}
