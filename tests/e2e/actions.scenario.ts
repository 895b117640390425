import { ids } from '../console-site/fixtures.ts'
import { openConsole } from './demo.ts'
import { waitForCard } from './page-overlay.ts'
import { waitForEnd } from './panel-reader.ts'
import { expect, PICTURES, test } from './scenario.ts'

const LABEL = 'Attempt to delete non-disabled tenant'
const TENANT = ids.tenants.enabledCustomer

test('@both Group by action puts the click above the calls that it led to, the failure among them', async ({
  driver,
}) => {
  await openConsole(driver)
  // As a console does that asks for the newest state in the handler that then deletes.
  await driver.page.evaluate((id: string) => {
    const button = document.querySelector(`[data-testid="delete-${id}"]`)
    button?.addEventListener('click', () => void fetch('/api/2/users/me?of=click'), { capture: true })
  }, TENANT)
  await driver.page.click(`[data-testid="delete-${TENANT}"]`)
  await waitForCard(driver.page, `400 · 1006 ${LABEL}`)

  const panel = await driver.openPanel()
  await waitForEnd(panel, '1006', LABEL)
  await panel.click({ role: 'button', name: 'Columns' })
  await panel.click({ role: 'checkbox', name: 'Group by action' })
  const shown = await panel.waitFor(() => {
    const rows = [...document.querySelectorAll('[role=treegrid] .row')]
    const at = rows.findIndex((row) => row.textContent?.startsWith('Click'))
    const beneath = rows.slice(at + 1).filter((row) => row.getAttribute('aria-level') === '2')
    return at < 0
      ? undefined
      : { heading: rows[at]?.textContent ?? '', calls: beneath.map((row) => row.textContent ?? '') }
  })
  expect(shown.heading).toMatch(/^Click · \d\d:\d\d:\d\d · \d requests, 1 failed$/)
  expect(shown.calls.some((call) => call.includes('of=click'))).toBe(true)
  expect(shown.calls.some((call) => call.includes(LABEL))).toBe(true)
  await driver.screenshotDevtools(`${PICTURES}/${driver.name}-actions.png`)
})
