import { ids } from '../console-site/fixtures.ts'
import { answer, call, openConsole } from './demo.ts'
import { waitForCard } from './page-overlay.ts'
import { readDetails, readStatus, waitForEnd } from './panel-reader.ts'
import { expect, PICTURES, test } from './scenario.ts'

const LABEL = 'Attempt to delete non-disabled tenant'
const TENANT = ids.tenants.enabledCustomer

test('@both Delete on an enabled tenant is explained on the page and in the panel opened afterwards, and copied as cURL', async ({
  driver,
}) => {
  await openConsole(driver)
  await driver.page.click(`[data-testid="delete-${TENANT}"]`)

  await waitForCard(driver.page, `400 · 1006 ${LABEL}`)
  await driver.page.waitFor((id: string) => {
    const button = document.querySelector(`[data-testid="delete-${id}"]`)?.getBoundingClientRect()
    const box = document
      .querySelector('console-lens-mark')
      ?.shadowRoot?.querySelector('.outline:not(.away)')
      ?.getBoundingClientRect()
    return button && box && Math.abs(box.x - button.x) < 10 && Math.abs(box.y - button.y) < 10
  }, TENANT)
  await expect.poll(() => driver.badge()).toBe('1')
  await driver.screenshotPage(`${PICTURES}/${driver.name}-page.png`)

  const panel = await driver.openPanel()
  const row = await waitForEnd(panel, '1006', LABEL)
  expect(row).toMatchObject({ Method: 'DELETE', Code: '1006', Meaning: LABEL })
  expect(row.Status).toContain('400')
  expect(row.Request).toContain(`/api/2/tenants/${TENANT}?version=`)
  expect(await readStatus(panel)).toMatch(/requests, 1 failed, 0 dropped/)

  await panel.click({ role: 'row', text: LABEL })
  const details = await readDetails(panel)
  expect(details.title).toBe(LABEL)
  expect(details.sections['What to do']).toMatch(/disable/i)
  expect(details.sections['Who can fix it']).toMatch(/you/i)
  expect(details.sections['From the server']).toContain('It is prohibited to delete a non-disabled tenant')
  expect(details.sections['From the server']).toContain('PlatformAccountServer')
  for (const section of ['What happened', 'Why', 'Try again?', 'Request', 'Timing', 'Seen by'])
    expect(details.sections[section], section).toBeTruthy()
  await driver.screenshotDevtools(`${PICTURES}/${driver.name}-panel.png`)

  await panel.click({ role: 'button', name: 'Copy as cURL' })
  await expect.poll(() => driver.clipboard()).toContain('--include')
  const [first, ...rest] = (await driver.clipboard()).split('\n')
  // The vendor's documented form.
  expect(first).toContain('curl -s')
  expect(rest.join('\n')).toContain('--header "Authorization: Bearer <your token>"')
})

test('disabling first, then deleting with the new version, leaves no failure behind', async ({ driver, site }) => {
  await openConsole(driver)
  await driver.page.click(`[data-testid="toggle-${TENANT}"]`)
  await driver.page.waitFor(
    (id: string) => document.querySelector(`[data-testid="toggle-${id}"]`)?.textContent === 'Enable',
    TENANT,
  )
  await driver.page.click(`[data-testid="delete-${TENANT}"]`)
  const panel = await driver.openPanel()
  const row = await waitForEnd(panel, TENANT, 'DELETE')
  expect(row.Status).toBe('204')
  expect(await readStatus(panel)).toContain('0 failed')
  expect(site.served().some((r) => r.method === 'DELETE' && r.status === 204)).toBe(true)
  // Cards come in the order of their failures: had one come of the above, it would stand beside this one.
  expect(await call(driver, 'GET', answer({ status: 404, code: 1005 }))).toBe(404)
  await waitForCard(driver.page, '404 · 1005 Tenant not found')
  const cards = (): number =>
    document.querySelector('console-lens-overlay')?.shadowRoot?.querySelectorAll('article').length ?? 0
  expect(await driver.page.evaluate(cards)).toBe(1)
})

test('a page too busy to report in time gets its card with the code, and its mark, as soon as it does', async ({
  driver,
}) => {
  await openConsole(driver)
  await driver.page.evaluate((id: string) => {
    // As a large re-render would: the click's own task goes on long after the answer has come.
    document.querySelector(`[data-testid="delete-${id}"]`)?.addEventListener('click', () => {
      const end = performance.now() + 600
      while (performance.now() < end);
    })
  }, TENANT)
  await driver.page.click(`[data-testid="delete-${TENANT}"]`)
  await waitForCard(driver.page, `400 · 1006 ${LABEL}`)
  await driver.page.waitFor(() => document.querySelector('console-lens-mark'))
})
