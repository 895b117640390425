import { answer, call, openConsole } from './demo.ts'
import type { View } from './driver/driver.ts'
import { readRows, waitForEnd } from './panel-reader.ts'
import { expect, PICTURES, test } from './scenario.ts'

test.use({ freshBrowser: true })

const waitForNote = (panel: View, there: boolean): Promise<true> =>
  panel.waitFor(
    (wanted: boolean) =>
      [...document.querySelectorAll('[role=status]')].some((e) => e.textContent?.includes('not allowed')) === wanted,
    there,
  )

test('@both without access the page works and the panel says what is missing; given back, it goes on', async ({
  driver,
}) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'before' }))
  await waitForEnd(panel, 'n=before', '1001')
  await driver.setHostAccess(false)
  await waitForNote(panel, true)
  const note = await panel.evaluate(() => document.querySelector('.lost-note')?.textContent)
  // Firefox keeps DevTools panels from asking.
  expect(note).toContain(driver.name === 'firefox' ? 'about:addons' : 'Allow access to this console')
  await driver.screenshotDevtools(`${PICTURES}/host-access-${driver.name}.png`)
  await driver.stopBackground()
  await openConsole(driver)
  expect(await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'without' }))).toBe(400)
  await driver.setHostAccess(true)
  await waitForNote(panel, false)
  await openConsole(driver)
  await call(driver, 'GET', answer({ status: 400, code: 1001, n: 'after' }))
  await waitForEnd(panel, 'n=after', '1001')
  expect((await readRows(panel)).filter((row) => row.Request.includes('n=without'))).toEqual([])
})
