import { RECORDER_LIMITS } from '../../src/log/limits.ts'
import { answer, call, openConsole } from './demo.ts'
import type { Driver } from './driver/driver.ts'
import { readRows, readStatus, waitForEnd, waitForRow } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

/** What a frame's first script sees: the names on its window, and what comes by when calls fail in it. */
interface Seen {
  readonly names: readonly string[]
  readonly events: readonly string[]
  readonly calls: readonly string[]
}

/** Makes a frame whose first script listens to all it can, has a call fail there, and gives what it saw. */
const spy = (driver: Driver, url: string): Promise<Seen> =>
  driver.page.evaluate(async (failing: string) => {
    const nonce = document.querySelector('script')?.nonce ?? ''
    const watch = (target: string) => {
      const calls: string[] = []
      const events: string[] = []
      const names = Object.getOwnPropertyNames(window).toSorted()
      for (const place of [window, document])
        for (const name of ['message', 'console-lens-port', 'console-lens-ask', 'error', 'unhandledrejection'])
          place.addEventListener(name, () => events.push(name), true)
      for (const prototype of [
        MessagePort.prototype,
        EventTarget.prototype,
        MessageChannel.prototype,
        Window.prototype,
      ])
        for (const name of ['postMessage', 'dispatchEvent', 'start', 'close']) {
          const native = Reflect.get(prototype, name)
          if (typeof native !== 'function') continue
          Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
            calls.push(name)
            return Reflect.apply(native, this, args)
          })
        }
      Object.assign(window, {
        seen: fetch(target)
          .then((r) => r.text())
          .then(() => ({ names, events, calls })),
      })
    }
    const frame = document.createElement('iframe')
    // Test runners wrap inner functions in a call that no page knows.
    frame.srcdoc = `<script nonce="${nonce}">{const __name = (f) => f;(${watch})(${JSON.stringify(failing)})}</script>`
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    const inside = frame.contentWindow as (Window & { seen?: Promise<Seen> }) | null
    return inside?.seen as Promise<Seen>
  }, url)

test('@both a page’s own scripts see no port, no event and no name of ours', async ({ driver }) => {
  await driver.goto('https://site.example/')
  const without = await spy(driver, answer({ status: 400, code: 1006, from: 'spy' }))
  await openConsole(driver)
  const panel = await driver.openPanel()
  const seen = await spy(driver, answer({ status: 400, code: 1006, from: 'spy' }))
  await waitForEnd(panel, 'from=spy', '1006')
  expect(without.names.length).toBeGreaterThan(100)
  expect(seen).toEqual(without)
  expect([seen.events, seen.calls]).toEqual([[], []])
})

test('@both what a page guesses and shouts becomes no row, and nobody answers it', async ({ driver }) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  const heard = await driver.page.evaluate(async () => {
    const got: string[] = []
    const report = { callId: 'f1', api: 'fetch', method: 'GET', url: `${location.origin}/api/2/forged`, status: 400 }
    const message = { type: 'hook-report', report: { ...report, startedAt: Date.now(), endedAt: Date.now() } }
    const channels = [window, document].map((place) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = ({ data }) => got.push(JSON.stringify(data))
      place.dispatchEvent(new Event('console-lens-ask'))
      place.dispatchEvent(new MessageEvent('console-lens-port', { ports: [channel.port2] }))
      place.dispatchEvent(new MessageEvent('message', { data: message }))
      return channel
    })
    window.postMessage(message, '*')
    await fetch('/api/2/demo/answer?status=400&code=1006&after=guesses').then((response) => response.text())
    for (const { port1 } of channels) port1.postMessage(message)
    return got
  })
  await waitForEnd(panel, 'after=guesses', '1006')
  expect(heard).toEqual([])
  expect((await readRows(panel)).filter((row) => row.Request.includes('forged'))).toEqual([])
})

test.describe('with a browser of its own, since a burst leaves much behind', () => {
  test.use({ freshBrowser: true })

  test('3,000 failing calls in a burst leave the background alive, within its limits, and say what was refused', async ({
    driver,
    site,
  }) => {
    await openConsole(driver)
    const failed = await driver.page.evaluate(
      async (url: string) => {
        let count = 0
        const worker = async (start: number) => {
          for (let n = start; n < 3_000; n += 50) if ((await fetch(`${url}&n=${n}`)).status === 400) count++
        }
        await Promise.all(Array.from({ length: 50 }, (_, n) => worker(n)))
        return count
      },
      answer({ status: 400, code: 1006 }),
    )
    expect(failed).toBe(3_000)
    const panel = await driver.openPanel()
    await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'after' }))
    await waitForEnd(panel, 'n=after', '1001')
    const status = await readStatus(panel)
    const [rows = 0, , dropped = 0, refused = 0] = [...status.matchAll(/\d+/g)].map(Number)
    expect(status).toMatch(/^\d+ requests, \d+ failed, \d+ dropped, \d+ reports refused$/)
    // What a burst leaves unsettled takes more room than its rows do, so how many go depends on the machine; none unsaid.
    expect(rows + dropped).toBe(site.served().filter(({ path }) => !/\.(?:js|css|svg|png|ico)$/.test(path)).length)
    // The panel keeps what it was given, also when the last call makes the recorder let its oldest row go.
    expect(rows).toBeLessThanOrEqual(RECORDER_LIMITS.rowsPerTab + 1)
    expect(rows).toBeGreaterThan(RECORDER_LIMITS.rowsPerTab / 2)
    expect(refused).toBeGreaterThan(0)
    const stored = await panel.evaluate(() => chrome.storage.session.getBytesInUse(null))
    expect(stored).toBeLessThan(RECORDER_LIMITS.totalBytes)
    await panel.type({ role: 'searchbox', name: 'Filter requests' }, 'n=2999')
    await waitForRow(panel, 'n=2999')
  })
})
