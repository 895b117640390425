import { answer, call, openConsole } from './demo.ts'
import { readDetails, waitForEnd } from './panel-reader.ts'
import { readLog } from './read-log.ts'
import { expect, test } from './scenario.ts'

test('@both beacons, keepalive calls, event streams and what breaks off are listed like any other call', async ({
  driver,
}) => {
  await openConsole(driver)
  await call(driver, 'POST', answer({ shape: 'cut', n: 'cut' }))
  await driver.page.evaluate(
    async (beacon: string, kept: string, stream: string) => {
      navigator.sendBeacon(beacon, '{}')
      await fetch(kept, { method: 'POST', keepalive: true, body: '{}' })
      const source = new EventSource(stream)
      await new Promise((resolve) => source.addEventListener('error', resolve))
      source.close()
    },
    answer({ status: 204, n: 'beacon' }),
    answer({ status: 400, code: 1006, n: 'keepalive' }),
    answer({ status: 200, n: 'stream', type: 'text/event-stream' }),
  )
  const panel = await driver.openPanel()
  await waitForEnd(panel, 'n=beacon')
  const beacon = (await panel.evaluate(readLog)).find(({ url }) => url.includes('n=beacon'))
  expect(beacon).toMatchObject({ kind: 'beacon', method: 'POST', state: 'completed', status: 204 })
  expect(await waitForEnd(panel, 'n=keepalive', 'Attempt to delete')).toMatchObject({ Code: '1006' })
  expect((await waitForEnd(panel, 'n=stream')).Status).toContain('200')

  const { Meaning } = await waitForEnd(panel, 'n=cut')
  expect(Meaning).toBe('The connection broke off')
  await panel.click({ role: 'row', text: 'n=cut' })
  expect((await readDetails(panel)).text).toMatch(/net::ERR_|NS_ERROR_/)
})

test('@both calls of srcdoc and about:blank frames are listed, with the codes of their failures', async ({
  driver,
}) => {
  await openConsole(driver)
  const statuses = await driver.page.evaluate(
    async (urls: readonly string[]) => {
      const documents: Readonly<Record<string, () => HTMLIFrameElement>> = {
        srcdoc: () => Object.assign(document.createElement('iframe'), { srcdoc: '<p>srcdoc' }),
        blank: () => Object.assign(document.createElement('iframe'), { src: 'about:blank' }),
      }
      return Promise.all(
        Object.values(documents).map(async (make, n) => {
          const frame = make()
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
          document.body.append(frame)
          await loaded
          const inside = frame.contentWindow as (Window & typeof globalThis) | null
          return (await inside?.fetch(new URL(urls[n] ?? '', location.href)))?.status
        }),
      )
    },
    ['srcdoc', 'blank'].map((n) => answer({ status: 404, code: 1005, n })),
  )
  expect(statuses).toEqual([404, 404])
  const panel = await driver.openPanel()
  for (const n of ['srcdoc', 'blank'])
    expect(await waitForEnd(panel, `n=${n}`, 'Tenant not found')).toMatchObject({ Code: '1005' })
})

test('@both a call that the page gives up, or leaves behind by navigating, is a notice and no failure', async ({
  driver,
}) => {
  await openConsole(driver)
  await driver.page.evaluate(
    (given: string) =>
      (window as unknown as { demo: { call(m: string, u: string, o: object): Promise<unknown> } }).demo.call(
        'GET',
        given,
        { abortAfter: 50 },
      ),
    answer({ status: 200, delay: 3_000, n: 'given-up' }),
  )
  await driver.page.evaluate(
    (left: string) => {
      void fetch(left)
    },
    answer({ status: 200, delay: 3_000, n: 'left' }),
  )
  await openConsole(driver)
  const panel = await driver.openPanel()
  for (const n of ['given-up', 'left'])
    expect((await waitForEnd(panel, `n=${n}`)).Meaning).toBe('Cancelled before it ended')
  expect(await driver.badge()).toBe('')
})
