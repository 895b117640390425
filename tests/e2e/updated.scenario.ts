import { answer, call, openConsole } from './demo.ts'
import { waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

test.use({ freshBrowser: true })

const NOTE = 'Reload the page to see bodies and causes'

test('after an update of the extension the page goes on, the panel says to reload it, and then all is well', async ({
  driver,
}) => {
  await openConsole(driver)
  await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'before' }))
  const old = await driver.openPanel()
  await waitForEnd(old, 'n=before', '1001')
  expect(await old.evaluate((note: string) => document.body.textContent?.includes(note), NOTE)).toBe(false)
  await driver.page.evaluate(() => {
    const errors: string[] = []
    Object.assign(window, { errors })
    for (const name of ['error', 'unhandledrejection']) addEventListener(name, () => errors.push(name))
  })
  // The document may go before it has answered.
  await old.evaluate(() => chrome.runtime.reload()).catch(() => undefined)
  await driver.closeDevtools()
  // Answers from a page of the extension, so it is back then; DevTools look for extensions only when they open.
  expect(await driver.badge()).toBe('')

  expect(await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'between' }))).toBe(400)
  expect(await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'quiet' }))).toBe(400)
  expect(await driver.page.evaluate(() => (window as { errors?: string[] }).errors)).toEqual([])

  const panel = await driver.openPanel()
  await panel.waitFor((note: string) => document.body.textContent?.includes(note), NOTE)
  await openConsole(driver)
  await panel.waitFor((note: string) => !document.body.textContent?.includes(note), NOTE)
  await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'after' }))
  await waitForEnd(panel, 'n=after', '1001')
})
