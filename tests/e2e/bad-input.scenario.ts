import { answer, call, openConsole } from './demo.ts'
import { readDetails, waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

test('a hostile body and one that is cut off give clear rows, and their text as text', async ({ driver }) => {
  await openConsole(driver)
  await call(driver, 'GET', answer({ status: 400, shape: 'hostile', code: 1002 }))
  // Waits before the cut, so that the first half is there for sure.
  await call(driver, 'GET', answer({ status: 400, shape: 'cut-body', code: 1006, pieces: 2 }))
  const panel = await driver.openPanel()
  const says = async (mark: string) => {
    await panel.click({ role: 'row', text: mark })
    await panel.waitFor((m: string) => document.querySelector('[aria-label="Details"]')?.textContent?.includes(m), mark)
    return (await readDetails(panel)).sections['From the server']
  }

  await waitForEnd(panel, 'shape=hostile', 'Code 1002 of "><script>window.hostileRan=true</script>')
  expect(await says('shape=hostile')).toContain('<script>window.hostileRan=true</script>')
  const ran = () => (window as { hostileRan?: boolean }).hostileRan === true
  expect([await driver.page.evaluate(ran), await panel.evaluate(ran)]).toEqual([false, false])

  await waitForEnd(panel, 'shape=cut-body', 'Attempt to delete non-disabled tenant')
  expect(await says('shape=cut-body')).toMatch(
    /as far as it goes(?:.|\n)*Only the first part of the body was recorded(?:.|\n)*"It is prohibited to delete a non-disabled ten$/,
  )
})
