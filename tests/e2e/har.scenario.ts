import { ids } from '../console-site/fixtures.ts'
import { call, openConsole } from './demo.ts'
import { readDetails, waitForEnd, waitForRow } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

test('@both a log that was exported explains the same failure where it is brought in', async ({ driver }) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  expect(await call(driver, 'DELETE', `/api/2/tenants/${ids.tenants.enabledCustomer}?version=7&n=deleted`)).toBe(400)
  await waitForEnd(panel, 'n=deleted', '1006')
  await panel.type({ role: 'searchbox', name: 'Filter requests' }, 'n=deleted')
  await panel.evaluate(() => {
    const create = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob })
      return create.call(URL, blob)
    }
  })
  await panel.click({ role: 'button', name: 'Export' })
  await panel.click({ role: 'menuitem', text: '1 shown' })
  const text = await panel.waitFor(() => (window as { saved?: Blob }).saved?.text())
  expect(JSON.parse(text).log.entries).toMatchObject([{ request: { method: 'DELETE' }, _code: '1006' }])
  await panel.type({ role: 'searchbox', name: 'Filter requests' }, '')

  await panel.evaluate((content: string) => {
    const files = new DataTransfer()
    files.items.add(new File([content], 'theirs.har'))
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('There is no field for a file')
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, text)
  await panel.waitFor(() => document.body.innerText.includes('theirs.har'))
  await waitForRow(panel, 'n=deleted', '1006')
  await panel.click({ role: 'row', text: 'n=deleted' })
  expect((await readDetails(panel)).title).toBe('Attempt to delete non-disabled tenant')
  await panel.click({ role: 'button', name: 'Back to the live log' })
  await waitForRow(panel, '/api/2/users/me')
})
