import { answer, call, openConsole } from './demo.ts'
import type { View } from './driver/driver.ts'
import { waitForEnd } from './panel-reader.ts'
import { expect, PICTURES, test } from './scenario.ts'

/** Waits until the shown tab's heading says so. */
const waitForTitle = (panel: View, title: string) =>
  panel.waitFor(
    (wanted: string) =>
      document.querySelector('.view:not(.view-away) [aria-label="Explanation"] h2, .decode-main h2')?.textContent ===
      wanted,
    title,
  )

test('@both the tabs load their code in the real panel, a link leads to a code, and Decode explains one', async ({
  driver,
}) => {
  await openConsole(driver)
  expect(await call(driver, 'GET', answer({ status: 404, code: 1005 }))).toBe(404)
  const panel = await driver.openPanel()
  await waitForEnd(panel, '1005')
  await panel.click({ role: 'row', text: '1005' })
  await panel.waitFor(() => document.querySelector('.reference-link'))
  await panel.click('.details-head .reference-link')
  await waitForTitle(panel, 'Tenant not found')
  expect(await panel.evaluate(() => location.hash)).toBe('#platform/1005')
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('1005')
  await driver.screenshotDevtools(`${PICTURES}/${driver.name}-reference.png`)
  await panel.press('ArrowDown')
  await waitForTitle(panel, 'Attempt to delete non-disabled tenant')

  await panel.click('#tab-decode')
  await panel.waitFor(() => document.querySelector('#decode-text'))
  await panel.type('#decode-text', '1018')
  await panel.waitFor(() => document.querySelector('.decode-main h2')?.textContent === 'The user is disabled')
  await driver.screenshotDevtools(`${PICTURES}/${driver.name}-decode.png`)

  await panel.click('#tab-requests')
  expect(await panel.evaluate(() => location.hash)).toBe('')
  expect(await panel.evaluate(() => document.querySelector('[aria-label="Details"] h2')?.textContent)).toBe(
    'Tenant not found',
  )
})
