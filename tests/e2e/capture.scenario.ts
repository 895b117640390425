import { answer, call, openConsole } from './demo.ts'
import { readDetails, readRows, waitForEnd, waitForRow } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

test('@both calls of the page’s first inline script are there with their codes when DevTools opens', async ({
  driver,
}) => {
  const early = ['1', 'xhr']
  for (const way of early) await openConsole(driver, `?early=${way}`)
  const panel = await driver.openPanel()
  for (const way of early) {
    const row = await waitForEnd(panel, `/api/2/demo/answer?status=403&code=1002&early=${way}`, '1002')
    expect(row).toMatchObject({ Code: '1002', Meaning: 'Access denied' })
  }
})

test('requests from an iframe and from a worker are listed', async ({ driver }) => {
  await openConsole(driver)
  await call(driver, 'GET', answer({ status: 404, code: 1005, from: 'iframe' }), { in: 'iframe' })
  await call(driver, 'GET', answer({ status: 503, from: 'worker' }), { in: 'worker' })
  const panel = await driver.openPanel()
  expect(await waitForEnd(panel, 'from=iframe', '1005')).toMatchObject({ Meaning: 'Tenant not found' })
  expect((await waitForEnd(panel, 'from=worker')).Status).toContain('503')
})

test('static files are left out until they are asked for', async ({ driver }) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  await waitForEnd(panel, '/api/2/tenants')
  expect((await readRows(panel)).filter((row) => row.Request.includes('.css'))).toEqual([])
  await panel.click({ role: 'button', name: 'Static files' })
  await panel.waitFor(() =>
    [...document.querySelectorAll('button')].some(
      (b) => b.textContent?.includes('Static files') && b.getAttribute('aria-pressed') === 'true',
    ),
  )
  await openConsole(driver)
  await waitForEnd(panel, '/console.css')
})

test('a slow answer runs, and a lapsed session shows its redirect', async ({ driver }) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  expect(await call(driver, 'GET', answer({ shape: 'session-lapsed' }))).toBe(200)
  const lapsed = await waitForEnd(panel, 'shape=session-lapsed')
  expect(lapsed.Meaning).toBe('Your session has ended')
  expect(lapsed.Status).toContain('200')
  await panel.click({ role: 'row', text: 'shape=session-lapsed' })
  const { title, sections } = await readDetails(panel)
  expect(title).toBe('Your session has ended')
  expect(sections['What to do']).toContain('Sign in again in the console.')
  expect(sections.Request).toContain('/login')
  await driver.page.evaluate(
    (url: string) => {
      void fetch(url)
    },
    answer({ status: 400, code: 1001, delay: 1_500 }),
  )
  expect(await waitForRow(panel, 'delay=1500')).toMatchObject({ Code: '', Duration: '' })
  await waitForEnd(panel, 'delay=1500', '1001', 'Version mismatch')
})
