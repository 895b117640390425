import { createHash } from 'node:crypto'
import { bigBody } from '../console-site/demo/bodies.ts'
import { answer, call, openConsole } from './demo.ts'
import type { Driver, View } from './driver/driver.ts'
import { readDetails, waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

// Where the panel is open DevTools have each body, too, and have it whole. What the filter keeps is seen in a panel that was
// opened later.
const inWorker = { in: 'worker' } as const

/** What "From the server" says of the request with `mark` in its address. */
const serverSays = async (panel: View, mark: string, ...parts: readonly string[]): Promise<string> => {
  await waitForEnd(panel, mark, ...parts)
  await panel.click({ role: 'row', text: mark })
  await panel.waitFor((m: string) => document.querySelector('[aria-label="Details"]')?.textContent?.includes(m), mark)
  return (await readDetails(panel)).sections['From the server'] ?? ''
}

/** Begins to read an answer in the page, which keeps what has arrived for `hashOf`. */
const beginReading = (driver: Driver, url: string): Promise<void> =>
  driver.page.evaluate((address: string) => {
    const bytes: number[] = []
    const read = async (): Promise<string> => {
      const response = await fetch(address)
      const reader = response.body?.getReader()
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
        bytes.push(...next.value)
        document.documentElement.dataset.arrived = String(bytes.length)
      }
      const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
      return `${bytes.length} ${Array.from(new Uint8Array(hash), (b) => b.toString(16).padStart(2, '0')).join('')}`
    }
    delete document.documentElement.dataset.arrived
    Object.assign(window, { reading: read() })
  }, url)

const hashOf = (driver: Driver): Promise<string> =>
  driver.page.evaluate(() => (window as unknown as { reading: Promise<string> }).reading)

const hashOfServed = (status: number, size: number): string => {
  const body = Buffer.from(bigBody({ status, code: String(status) }, size))
  return `${body.length} ${createHash('sha256').update(body).digest('hex')}`
}

test('@firefox a failure of a worker, where no hook is, is explained with its code, and its body decoded', async ({
  driver,
}) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  await call(driver, 'GET', answer({ status: 403, code: 1002, from: 'worker' }), inWorker)
  expect(await waitForEnd(panel, 'from=worker', '1002')).toMatchObject({ Meaning: 'Access denied' })
  await driver.page.waitFor(() =>
    document.querySelector('console-lens-overlay')?.shadowRoot?.textContent?.includes('1002'),
  )

  await call(driver, 'GET', answer({ shape: 'latin1', gzip: 1 }), inWorker)
  expect(await serverSays(panel, 'shape=latin1')).toContain('Löschen verboten: Café «Zürich»')
  await call(driver, 'GET', answer({ shape: 'shift-jis' }), inWorker)
  expect(await serverSays(panel, 'shape=shift-jis')).toContain('テナントが見つかりません')
  await call(driver, 'POST', answer({ shape: 'raw', body: '{"code":"x","password":"tulip-9"}', n: 'raw' }), inWorker)
  const raw = await serverSays(panel, 'n=raw')
  expect(raw).toContain('[removed]')
  expect(raw).not.toContain('tulip-9')
})

test('@firefox a long body is kept in part with its size, and of successes only what tells of an error inside', async ({
  driver,
}) => {
  await openConsole(driver)
  await call(driver, 'GET', answer({ shape: 'big', size: 25_000, code: 1005 }), inWorker)
  await call(driver, 'GET', answer({ shape: 'big', size: 25_001, code: 1005, gzip: 1 }), inWorker)
  const task = '{"id":7,"error":{"code":"NotFound","message":"The plan has gone."}}'
  await call(driver, 'GET', answer({ shape: 'raw', status: 200, body: task, n: 'embedded' }))
  await call(driver, 'GET', answer({ shape: 'raw', status: 200, body: '{"items":[{"id":"8"}]}', n: 'plain' }))
  const panel = await driver.openPanel()
  expect(await serverSays(panel, 'size=25000', '1005')).toContain('Its full size: 25.0 kB')
  expect(await serverSays(panel, 'size=25001', '1005')).toContain('Only the first part of the body was recorded.')
  expect(await serverSays(panel, 'n=embedded', '200')).toContain('The plan has gone.')
  expect(await serverSays(panel, 'n=plain', '200')).toContain('only for requests that ran while this panel was open')
})

test.describe('with a background that is stopped', () => {
  test.use({ freshBrowser: true })

  test('@firefox the page gets every byte of a slow answer, also when the background dies in the middle', async ({
    driver,
  }) => {
    await openConsole(driver)
    for (const status of [400, 200]) {
      await beginReading(driver, answer({ shape: 'big', size: 60_000, status, pieces: 6, n: status }))
      expect(await hashOf(driver)).toBe(hashOfServed(status, 60_000))
    }
    await beginReading(driver, answer({ shape: 'big', size: 15_000, status: 500, pieces: 12, n: 'killed' }))
    await driver.page.waitFor(() => document.documentElement.dataset.arrived)
    await driver.stopBackground()
    expect(await hashOf(driver)).toBe(hashOfServed(500, 15_000))
    const panel = await driver.openPanel()
    await waitForEnd(panel, 'n=killed', '500')
  })
})

test('@firefox answers that are cut, empty, redirected or kept from the page leave it as it was', async ({
  driver,
}) => {
  await openConsole(driver)
  await call(driver, 'GET', answer({ shape: 'cut-body', code: 1006, n: 'cut' }), inWorker)
  const panel = await driver.openPanel()
  expect(await serverSays(panel, 'n=cut', '400', '1006')).toContain('Only the first part of the body was recorded.')
  // Firefox forgives a failure that ends early, with or without us; a success it does not.
  expect(await call(driver, 'GET', answer({ shape: 'cut-body', status: 200, pieces: 10, n: 'success' }))).toBe(0)
  await waitForEnd(panel, 'n=success')
  expect(await call(driver, 'GET', answer({ shape: 'empty', n: 'empty' }), inWorker)).toBe(503)
  expect(await serverSays(panel, 'n=empty', '503')).toContain('The server sent an empty body.')
  expect(await call(driver, 'HEAD', answer({ status: 404, n: 'head' }), inWorker)).toBe(404)
  expect(await serverSays(panel, 'n=head', '404')).toContain('The server sent an empty body.')
  expect(await call(driver, 'GET', answer({ shape: 'redirect', to: 'json', code: 1001, n: 'sent-on' }), inWorker)).toBe(
    400,
  )
  await waitForEnd(panel, 'n=sent-on', '1001')
  const elsewhere = `https://us4-cloud.acronis.com${answer({ status: 403, code: 1002, n: 'cors' })}`
  expect(await call(driver, 'GET', elsewhere)).toBe(0)
  await waitForEnd(panel, 'n=cors')
})
