import { answer, call, openConsole } from './demo.ts'
import type { Driver, View } from './driver/driver.ts'
import { readDetails, waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

const ELSEWHERE = 'https://cloud.acronis.com'

/** Selects the ended request with `mark` in its address and waits until its details hold `part`. */
const select = async (panel: View, mark: string, part: string) => {
  await waitForEnd(panel, mark)
  await panel.click({ role: 'row', text: mark })
  await panel.waitFor(
    (m: string, p: string) => {
      const shown = document.querySelector('[aria-label="Details"]')?.textContent ?? ''
      return shown.includes(m) && shown.includes(p)
    },
    mark,
    part,
  )
  return readDetails(panel)
}

const openBoth = async (driver: Driver): Promise<View> => {
  await openConsole(driver)
  return driver.openPanel()
}

test('@both the body of a success is read when it is looked at, and what DevTools alone know stands in the details', async ({
  driver,
}) => {
  const panel = await openBoth(driver)
  await test.step('decoded and without secrets', async () => {
    const body = '{"tenant":9007199254740993123,"name":"Brindlewood & Söhne","password":"tulip-9"}'
    const octets = { status: 200, shape: 'raw', body, type: 'application/octet-stream', n: 'octets' }
    await call(driver, 'GET', answer(octets))
    const { sections } = await select(panel, 'n=octets', 'Brindlewood & Söhne')
    expect(sections['From the server']).toContain('tenant: 9007199254740993123')
    expect(sections['From the server']).toContain('name: "Brindlewood & Söhne"')
    expect(sections['From the server']).toContain('password: "[removed]"')
    expect(sections['Seen by']).toContain('DevTools')
  })
  await test.step('of a frame, too', async () => {
    await call(driver, 'GET', answer({ status: 200, n: 'list' }), { in: 'iframe' })
    await select(panel, 'n=list', 'items: [')
  })
  await test.step('an answer without a body is no failure', async () => {
    await call(driver, 'DELETE', answer({ status: 204, shape: 'empty', n: 'gone' }))
    const { sections } = await select(panel, 'n=gone', 'empty body')
    expect(sections['Seen by']).toContain('DevTools')
    expect((await waitForEnd(panel, 'n=gone')).Meaning).toBe('')
  })
  await test.step('the preflight that the browser sent ahead stands beside its call', async () => {
    const url = `${ELSEWHERE}${answer({ status: 200, cors: 1, n: 'ahead' })}`
    expect(await call(driver, 'PUT', url, { headers: { 'X-Own': '1' } })).toBe(200)
    const { sections } = await select(panel, 'PUT', 'Preflight (OPTIONS)')
    expect(sections.Timing).toMatch(/204, \d+ ms/)
  })
  await test.step('a redirected call is one with where it led', async () => {
    await call(driver, 'GET', answer({ shape: 'session-lapsed' }))
    await select(panel, 'shape=session-lapsed', 'DevTools: full body')
    await select(panel, 'shape=session-lapsed', '<title>Sign in')
  })
})

test('@both a worker’s failure gets its code while DevTools are open, for good', async ({ driver }) => {
  const panel = await openBoth(driver)
  await call(driver, 'DELETE', answer({ status: 400, code: 1006, n: 'worker' }), { in: 'worker' })
  const row = await waitForEnd(panel, 'n=worker', 'Attempt to delete non-disabled tenant')
  expect(row).toMatchObject({ Code: '1006' })
  await openConsole(driver)
  await driver.closeDevtools()
  const again = await driver.openPanel()
  expect(await waitForEnd(again, 'n=worker')).toMatchObject({ Code: '1006' })
})

test('@both a success whose body DevTools never had, or let go of, says so', async ({ driver }) => {
  await openConsole(driver)
  await call(driver, 'GET', answer({ status: 200, n: 'early' }))
  const panel = await driver.openPanel()
  await select(panel, 'n=early', 'only for requests that ran while this panel was open')
  await call(driver, 'GET', answer({ status: 200, n: 'before' }))
  // The entry has come once DevTools are named among those who saw it; the body is not asked for before.
  await call(driver, 'GET', answer({ status: 200, n: 'mark' }))
  await select(panel, 'n=mark', 'items: [')
  await openConsole(driver)
  await select(panel, 'n=before', 'It lets bodies go when the page is left')
})

test('a body that the page reads as a blob says so, and a call that CORS forbids has failed in spite of its 200', async ({
  driver,
}) => {
  const panel = await openBoth(driver)
  await call(driver, 'GET', answer({ status: 200, n: 'blob' }), { read: 'blob' })
  await select(panel, 'n=blob', 'binary data')
  expect(await call(driver, 'GET', `${ELSEWHERE}${answer({ status: 200, n: 'cors' })}`)).toBe(0)
  const row = await waitForEnd(panel, 'n=cors')
  expect(row.Meaning).not.toBe('')
  await select(panel, 'n=cors', '(CORS)')
})
