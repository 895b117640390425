import { outcome, type ProbeSite, type Probes } from './probe.ts'

/** Addresses whose successes may tell of a failure inside: Firefox' response filter looks into those, too. */
const LOOKED_INTO = '/api/task_manager/v2'

/** Reads an answer that breaks off once its first bytes have come. */
const readCut = async (path: string, id: string, release: ProbeSite['release']): Promise<unknown> => {
  const reader = (await fetch(`${path}?id=${id}`)).body?.getReader()
  const first = (await reader?.read())?.value?.length
  await release(id)
  return { first, rest: await outcome(reader?.read().then(({ done }) => ({ done })) ?? Promise.resolve()) }
}

const cutByXhr = async (path: string, id: string, release: ProbeSite['release']): Promise<unknown> => {
  const xhr = new XMLHttpRequest()
  const log: string[] = []
  const first = new Promise((resolve) => {
    xhr.onprogress = resolve
  })
  for (const name of ['load', 'error', 'loadend']) xhr.addEventListener(name, () => log.push(name))
  const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve))
  xhr.open('GET', `${path}?id=${id}`)
  xhr.send()
  await first
  await release(id)
  await ended
  return { log, status: xhr.status, text: xhr.responseText }
}

/** How bodies pass: piece by piece, let go, broken off by the server. */
export const passing: Probes = {
  'a success that tells of a failure inside passes untouched': async () => {
    const response = await fetch(`${LOOKED_INTO}/tasks`)
    const copy = response.clone()
    return { text: await response.text(), copy: await copy.json() }
  },
  'the first bytes of a success come before the rest is sent': async ({ id, release }) => {
    const run = async (path: string, name: string): Promise<unknown> => {
      const response = await fetch(`${path}?id=${id}-${name}`)
      const reader = response.body?.getReader()
      const first = (await reader?.read())?.value?.length
      await release(`${id}-${name}`)
      let rest = 0
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) rest += next.value.length
      return { first, rest }
    }
    return { plain: await run('/api/ok-held', 'plain'), looked: await run(`${LOOKED_INTO}/held`, 'looked') }
  },
  'aborted between the head and the first reading, and in the middle of it': async ({ id, release }) => {
    const run = async (path: string, name: string): Promise<unknown> => {
      const controller = new AbortController()
      const { signal } = controller
      const before = await fetch(`${path}?id=${id}-${name}-before`, { signal })
      controller.abort('before')
      const unread = await outcome(before.text())
      const again = new AbortController()
      const during = await fetch(`${path}?id=${id}-${name}-during`, { signal: again.signal })
      const reader = during.body?.getReader()
      const first = (await reader?.read())?.value?.length
      again.abort('during')
      const rest = await outcome(reader?.read() ?? Promise.resolve())
      for (const part of ['before', 'during']) await release(`${id}-${name}-${part}`)
      return { unread, first, rest, used: [before.bodyUsed, during.bodyUsed] }
    }
    return {
      failure: await run('/api/fail-held', 'fail'),
      success: await run('/api/ok-held', 'ok'),
      looked: await run(`${LOOKED_INTO}/held`, 'looked'),
    }
  },
  // Not at the first bytes: with our filter on it, Firefox then tells the page that the body is whole (ARCHITECTURE.md).
  'an answer that breaks off after its first bytes ends as before': async ({ id, release }) => ({
    success: await readCut('/api/cut', `${id}-success`, release),
    failure: await readCut('/api/fail-cut', `${id}-failure`, release),
    chunked: await readCut('/api/fail-cut-chunked', `${id}-chunked`, release),
    looked: await readCut(`${LOOKED_INTO}/cut`, `${id}-looked`, release),
    successByXhr: await cutByXhr('/api/cut', `${id}-success-xhr`, release),
    failureByXhr: await cutByXhr('/api/fail-cut', `${id}-failure-xhr`, release),
    chunkedByXhr: await cutByXhr('/api/fail-cut-chunked', `${id}-chunked-xhr`, release),
    lookedByXhr: await cutByXhr(`${LOOKED_INTO}/cut`, `${id}-looked-xhr`, release),
  }),
}
