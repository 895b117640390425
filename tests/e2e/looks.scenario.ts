import { ids } from '../console-site/fixtures.ts'
import { answer, call, openConsole } from './demo.ts'
import { waitForCard } from './page-overlay.ts'
import { waitForRow } from './panel-reader.ts'
import { expect, PICTURES, test } from './scenario.ts'

test('DevTools’ theme is followed live', async ({ driver }) => {
  await driver.setTheme('light')
  await openConsole(driver)
  await driver.page.click(`[data-testid="delete-${ids.tenants.enabledCustomer}"]`)
  for (const [status, code] of [
    [403, 1002],
    [404, 1005],
    [409, 1004],
    [503, 503],
  ])
    await call(driver, 'GET', answer({ status: status ?? 0, code: code ?? 0 }))
  const panel = await driver.openPanel()
  await waitForRow(panel, '1006')
  await panel.click({ role: 'row', text: 'Attempt to delete non-disabled tenant' })
  const background = () => panel.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const seen: string[] = []
  for (const theme of ['light', 'dark', 'light'] as const) {
    await driver.setTheme(theme)
    await panel.waitFor((name: string) => document.body.dataset.theme === name, theme)
    seen.push(await background())
    if (seen.length === 3) break
    await driver.resizeDevtools(1280, 720)
    await driver.screenshotDevtools(`${PICTURES}/${driver.name}-panel-${theme}-wide.png`)
    await driver.resizeDevtools(420, 720)
    await driver.screenshotDevtools(`${PICTURES}/${driver.name}-panel-${theme}-narrow.png`)
  }
  expect(seen[0]).not.toBe(seen[1])
  expect(seen[2]).toBe(seen[0])
  await waitForCard(driver.page, '503')
  await driver.screenshotPage(`${PICTURES}/${driver.name}-page-cards.png`)
})
