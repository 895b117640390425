import { answer, call, openConsole } from './demo.ts'
import { waitForEnd, waitForRow } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

const WAYS = {
  download: answer({ status: 200, disposition: 'attachment; filename=report.json', n: 'way' }),
  'link that is answered with 204': answer({ status: 204, shape: 'empty', n: 'way' }),
}

for (const [name, way] of Object.entries(WAYS))
  test(`@both a ${name} leaves the page, and its failures count on`, async ({ driver }) => {
    await openConsole(driver)
    const panel = await driver.openPanel()
    await call(driver, 'GET', answer({ status: 404, code: 1005, n: 'before' }))
    await waitForEnd(panel, 'n=before', '1005')
    await panel.click({ role: 'button', name: 'Preserve log' })
    await driver.page.evaluate((address: string) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
    }, way)
    await waitForEnd(panel, 'n=way')
    await call(driver, 'GET', answer({ status: 404, code: 1005, n: 'after' }))
    await waitForEnd(panel, 'n=after', '1005')
    await waitForRow(panel, 'n=before')
    await expect.poll(() => driver.badge()).toBe('2')
  })

test('@both a page that another one follows takes its failures along', async ({ driver }) => {
  await openConsole(driver)
  await call(driver, 'GET', answer({ status: 404, code: 1005, n: 'before' }))
  await expect.poll(() => driver.badge()).toBe('1')
  await openConsole(driver, '?another=1')
  await expect.poll(() => driver.badge()).toBe('')
})
