import { outcome, type Probes } from './probe.ts'

const abortable = (): { readonly controller: AbortController; readonly signal: AbortSignal } => {
  const controller = new AbortController()
  return { controller, signal: controller.signal }
}

export const fetchFailures: Probes = {
  'aborted before it began': async () => ({
    plain: await outcome(fetch('/api/ok', { signal: AbortSignal.abort() })),
    reason: await outcome(fetch('/api/ok', { signal: AbortSignal.abort('my own reason') })),
    timeout: await outcome(fetch('/api/hold?id=never', { signal: AbortSignal.timeout(1) })),
  }),
  'aborted while it waits, with and without a reason': async () => {
    const run = async (...reason: unknown[]): Promise<unknown> => {
      const { controller, signal } = abortable()
      const answer = fetch('/api/hold?id=never', { signal })
      controller.abort(...reason)
      return outcome(answer)
    }
    const own = { my: 'reason' }
    const { controller, signal } = abortable()
    const answer = fetch('/api/hold?id=never', { signal })
    controller.abort(own)
    return { plain: await run(), text: await run('text'), same: await answer.catch((reason) => reason === own) }
  },
  'aborted while the body of a failure comes': async ({ id, release }) => {
    const { controller, signal } = abortable()
    const response = await fetch(`/api/fail-held?id=${id}`, { signal })
    const reading = response.text()
    controller.abort()
    const read = await outcome(reading)
    await release(id)
    return { read, status: response.status, used: response.bodyUsed }
  },
  'aborting after a failure was read changes nothing': async () => {
    const { controller, signal } = abortable()
    const response = await fetch('/api/fail', { signal })
    const text = await response.text()
    controller.abort()
    return { text, used: response.bodyUsed }
  },
  'connection failures and forbidden answers reject as before': async ({ other }) => ({
    dropped: await outcome(fetch('/api/drop')),
    blocked: await outcome(fetch(`${other}/api/ok?blocked`)),
    blockedByHeader: await outcome(fetch(`${other}/api/ok?blocked`, { headers: { 'x-mine': '1' } })),
    noServer: await outcome(fetch('https://nobody.invalid/')),
    instance: await fetch('/api/drop').catch((reason) => reason instanceof TypeError),
  }),
  'the same reason object reaches every handler': async () => {
    const answer = fetch('/api/drop')
    const [first, second] = await Promise.all([answer.catch((reason) => reason), answer.catch((reason) => reason)])
    return { same: first === second }
  },
}
