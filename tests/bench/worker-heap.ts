import type { Browser } from 'playwright'

interface Answered {
  readonly id?: number
  readonly result?: unknown
}

/** Gives a function that reads the extension's worker, to which Playwright itself gives no session. */
export const createWorkerHeap = (browser: Browser, extensionId: string) => async (): Promise<number> => {
  const session = await browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  const worker = targetInfos.find((t) => t.type === 'service_worker' && new URL(t.url).host === extensionId)
  if (!worker) throw new Error('The service worker does not run')
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false })
  const ask = (id: number, method: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answered: Answered = JSON.parse(message)
        if (answered.id === id) resolve(answered.result)
      })
      const message = JSON.stringify({ id, method })
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject)
    })
  try {
    await ask(1, 'HeapProfiler.collectGarbage')
    const { usedSize } = (await ask(2, 'Runtime.getHeapUsage')) as { readonly usedSize: number }
    return usedSize
  } finally {
    await session.detach()
  }
}
