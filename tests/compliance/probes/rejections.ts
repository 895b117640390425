import { describe, type Probes } from './probe.ts'

/**
 * Everything about unhandled rejections: the `expected` ones, which are waited for, and what comes beside them up to one of
 * our own, a round trip later. The browser tells of them in order.
 */
const heard = async (expected: number, run: () => Promise<unknown>): Promise<unknown> => {
  const log: unknown[] = []
  const ours = 'the last one'
  let arrived = (): void => {}
  let last = (): void => {}
  const enough = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const over = new Promise<void>((resolve) => {
    last = resolve
  })
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    if (event.reason === ours) return last()
    log.push({ unhandled: describe(event.reason), promise: `${event.promise}` })
    if (log.length === expected) arrived()
  })
  addEventListener('rejectionhandled', (event) => log.push({ handledLate: describe(event.reason) }))
  await run()
  if (expected > 0) await enough
  await (await fetch('/api/ok')).text()
  setTimeout(() => void Promise.reject(ours))
  await over
  return log
}

export const rejections: Probes = {
  'a failed call that nobody handles is told once': async () =>
    heard(1, async () => {
      fetch('/api/drop')
    }),
  'a failed call with only a then is told once': async () =>
    heard(1, async () => {
      fetch('/api/drop').then((response) => response.json())
    }),
  'a failed call whose branches are all handled is not told': async () =>
    heard(0, async () => {
      const answer = fetch('/api/drop')
      await Promise.all([answer.catch(() => 1), answer.then(undefined, () => 2)])
    }),
  'two branches without a handler are told twice, beside a handled one': async () =>
    heard(2, async () => {
      const answer = fetch('/api/drop')
      answer.then(() => 1)
      answer.finally(() => 2)
      await answer.catch(() => 3)
    }),
  'refused and aborted calls that nobody handles are told once each': async () =>
    heard(3, async () => {
      fetch('http://[')
      fetch('/api/ok', { signal: AbortSignal.abort('a reason') })
      const controller = new AbortController()
      fetch('/api/hold?id=never', { signal: controller.signal })
      controller.abort()
    }),
  'a handler that comes late is told of, and the promise is the page’s own': async () => {
    const own: boolean[] = []
    const log = await heard(1, async () => {
      const answer = fetch('http://[')
      await new Promise<void>((resolve) => {
        addEventListener(
          'unhandledrejection',
          (event) => {
            own.push(event.promise === answer)
            setTimeout(() => answer.catch(() => resolve()))
          },
          { once: true },
        )
      })
    })
    return { log, own }
  },
  'a failure whose body is never read, or fails unread, is not told': async ({ id, release }) =>
    heard(0, async () => {
      const controller = new AbortController()
      await fetch('/api/fail')
      await fetch('/api/fail-big')
      await fetch(`/api/fail-held?id=${id}`, { signal: controller.signal })
      controller.abort()
      await release(id)
    }),
  'a body that fails while it is read is told once': async ({ id, release }) =>
    heard(1, async () => {
      const controller = new AbortController()
      const response = await fetch(`/api/fail-held?id=${id}`, { signal: controller.signal })
      response.text()
      controller.abort()
      await release(id)
    }),
  'errors in the page’s own handlers are the page’s own': async () => {
    const errors: string[] = []
    addEventListener('error', (event) => {
      event.preventDefault()
      errors.push(event.message)
    })
    const rejected = await heard(1, async () => {
      fetch('/api/fail').then(() => {
        throw new Error('mine')
      })
      const xhr = new XMLHttpRequest()
      xhr.open('GET', '/api/fail')
      xhr.onload = () => {
        throw new Error('mine too')
      }
      const ended = new Promise((resolve) => {
        xhr.onloadend = resolve
      })
      xhr.send()
      await ended
    })
    return { errors, rejected }
  },
}
