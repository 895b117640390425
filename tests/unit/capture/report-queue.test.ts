import { once } from 'node:events'
import { expect, it, vi } from 'vitest'
import { QUEUE_LIMIT } from '../../../src/capture/limits.ts'
import { createReportQueue } from '../../../src/capture/report-queue.ts'
import type { HookMessage } from '../../../src/observe/hook-message.ts'

const message = (callId: string): HookMessage => ({
  report: {
    callId,
    api: 'fetch',
    method: 'GET',
    url: 'https://eu2-cloud.acronis.com/api/2/tenants',
    startedAt: 1,
    endedAt: 2,
    status: 400,
    contentType: '',
    body: { reason: 'empty' },
  },
  startedPerf: 1,
  earlier: [],
})

it('keeps the first messages until there is a port, then sends all in order, and leaves when told to', async () => {
  const queue = createReportQueue()
  for (let at = 0; at < QUEUE_LIMIT + 5; at += 1) queue.send(message(`${at}`))
  const { port1, port2 } = new MessageChannel()
  const received: string[] = []
  const all = new Promise<void>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<HookMessage>) => {
      received.push(data.report.callId)
      if (data.report.callId === 'last') resolve()
    }
  })
  const leave = vi.fn()
  queue.connect(port2, leave)
  queue.send(message('last'))
  await all
  expect(received).toEqual([...Array.from({ length: QUEUE_LIMIT }, (_, at) => `${at}`), 'last'])
  expect(leave).not.toHaveBeenCalled()
  const told = once(port2 as unknown as EventTarget, 'message')
  port1.postMessage('leave')
  await told
  expect(leave).toHaveBeenCalledOnce()
  port1.close()
})
