import ky, { HTTPError, type Progress } from 'ky'
import { BODY, failure, told } from './client-failure.ts'
import { outcome, type Probes } from './probe.ts'

/** ky as installed from npm. */
export const kyClient: Probes = {
  'ky gets answers, sends JSON, and its hooks run': async () => {
    const log: string[] = []
    const client = ky.create({
      prefixUrl: '/api',
      headers: { 'x-mine': '1' },
      retry: 0,
      hooks: {
        beforeRequest: [(request) => request.headers.set('x-more', '2')],
        afterResponse: [(_request, _options, response) => void log.push(`${response.status} ${response.bodyUsed}`)],
        beforeError: [
          (error) => {
            log.push(`error ${(error as HTTPError).response?.status}`)
            return error
          },
        ],
      },
    })
    const failed = await client.get('fail').catch((reason) => reason)
    return {
      ok: await client.get('ok', { searchParams: { a: 1 } }).json(),
      sent: await client.put('echo', { json: { name: 'ü', list: [1, 2] } }).json(),
      form: await client.post('echo', { body: new URLSearchParams({ password: 'hunter2' }) }).text(),
      allowed: await client.get('fail', { throwHttpErrors: false }).text(),
      failed: [failed instanceof HTTPError, told(failed), failed.response.status, await failed.response.json()],
      log,
    }
  },
  'ky tries again, and gives up in time and when told so': async ({ id, other, release }) => {
    const tries: unknown[] = []
    const again = { limit: 3, statusCodes: [503], delay: () => 0 }
    const beforeRetry = [
      ({ error, retryCount }: { error: Error; retryCount: number }) => void tries.push([error.name, retryCount]),
    ]
    const controller = new AbortController()
    const aborted = failure(ky.get('/api/hold?id=never', { signal: controller.signal }).text())
    controller.abort('mine')
    const middle = new AbortController()
    const response = await ky.get(`/api/fail-held?id=${id}-held`, { signal: middle.signal, throwHttpErrors: false })
    const reading = failure(response.text())
    middle.abort()
    await release(`${id}-held`)
    return {
      retried: await ky.get(`/api/flaky?id=${id}`, { retry: again, hooks: { beforeRetry } }).json(),
      tries,
      late: await failure(ky.get('/api/hold?id=never', { timeout: 1, retry: 0 }).text()),
      aborted: await aborted,
      reading: await reading,
      dropped: await failure(ky.get('/api/drop', { retry: again }).text()),
      blocked: await failure(ky.get(`${other}/api/ok?blocked`, { retry: 0 }).text()),
    }
  },
  'ky tells of uploads and downloads': async ({ streams }) => {
    const seen: unknown[] = []
    const last = (name: string) => (progress: Progress) => {
      if (progress.percent === 1) seen.push([name, progress])
    }
    const both = { onUploadProgress: last('up'), onDownloadProgress: last('down') }
    const send = async (): Promise<unknown> => {
      const sent = await ky.post(`${streams}/api/echo`, { body: BODY, retry: 0, ...both }).json<{ body: string }>()
      return sent.body.length
    }
    // A browser that streams no uploads is refused by ky itself.
    return { sent: await outcome(send()), seen }
  },
}
