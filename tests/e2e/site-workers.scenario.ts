import { answer, call, openConsole } from './demo.ts'
import { readDetails, readRows, waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

test('@both requests of the site’s service worker and of a shared worker are listed as the background of this site', async ({
  driver,
}) => {
  await openConsole(driver)
  for (const place of ['service-worker', 'shared-worker'] as const)
    expect(await call(driver, 'GET', answer({ status: 404, from: place }), { in: place })).toBe(404)
  const panel = await driver.openPanel()
  for (const place of ['service-worker', 'shared-worker']) {
    expect((await waitForEnd(panel, `from=${place}`)).Status).toContain('404')
    await panel.click({ role: 'row', text: `from=${place}` })
    await panel.waitFor(
      (from: string) => document.querySelector('section[aria-label="Details"]')?.textContent?.includes(from),
      place,
    )
    expect((await readDetails(panel)).sections['Seen by']).toMatch(/background of this site/i)
  }
  expect(await driver.badge()).toBe('')

  await panel.click({ role: 'button', name: 'Clear' })
  await panel.waitFor(() => document.querySelectorAll('[role=gridcell]').length === 0)
  await call(driver, 'GET', answer({ status: 404, n: 'again' }), { in: 'service-worker' })
  await waitForEnd(panel, 'n=again')
  expect((await readRows(panel)).filter((row) => row.Request.includes('from='))).toEqual([])
})
