import { answer, call, openConsole } from './demo.ts'
import { readRows, waitForRow } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

test.use({ freshBrowser: true })

test('@both the background stopped between request and panel loses no row', async ({ driver }) => {
  await openConsole(driver)
  for (const n of [1, 2, 3]) {
    await call(driver, 'DELETE', answer({ status: 400, code: 1006, n }))
    await expect.poll(() => driver.badge()).toBe(String(n))
    await driver.stopBackground()
  }
  const panel = await driver.openPanel()
  for (const n of [1, 2, 3]) await waitForRow(panel, `n=${n}`, '1006')
  expect((await readRows(panel)).filter((row) => row.Code === '1006')).toHaveLength(3)
})

test('an open panel goes on by itself when the background comes back', async ({ driver }) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'before' }))
  await waitForRow(panel, 'n=before', '1001')
  await driver.stopBackground()
  await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'after' }))
  await waitForRow(panel, 'n=after', '1001')
  expect((await readRows(panel)).filter((row) => row.Code === '1001')).toHaveLength(2)
})
