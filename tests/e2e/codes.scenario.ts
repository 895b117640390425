import codes from '../fixtures/vendor-codes.json' with { type: 'json' }
import { answer, call, openConsole } from './demo.ts'
import { readDetails, waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

test('each of the 36 platform codes is listed and explained under the vendor’s own label', async ({ driver }) => {
  expect(codes).toHaveLength(36)
  await openConsole(driver)
  const panel = await driver.openPanel()
  for (const [n, { code, label }] of codes.entries()) {
    const url = answer({ status: 400, code, n: `${code}.` })
    expect(await call(driver, 'POST', url, { api: n % 2 ? 'xhr' : 'fetch' })).toBe(400)
    const row = await waitForEnd(panel, `n=${code}.`, label)
    expect(row).toMatchObject({ Code: code, Meaning: label })
    await panel.click({ role: 'row', text: label })
    await panel.waitFor((title: string) => document.querySelector('h2')?.textContent === title, label)
    const { sections } = await readDetails(panel)
    for (const section of ['What happened', 'Why', 'What to do', 'Who can fix it', 'Try again?'])
      expect(sections[section], `${code}: ${section}`).toBeTruthy()
    expect(sections['From the server']).toContain('PlatformAccountServer')
  }
})

for (const shape of ['json', 'html', 'text', 'empty'])
  test(`each failing HTTP status of the vendor’s table is told with an answer of the shape ${shape}`, async ({
    driver,
  }) => {
    await openConsole(driver)
    const panel = await driver.openPanel()
    for (const status of [400, 401, 403, 404, 405, 409, 415, 500, 502, 503, 504]) {
      expect(await call(driver, 'GET', answer({ status, code: status, shape }))).toBe(status)
      const row = await waitForEnd(panel, `status=${status}&`, 'GET')
      expect(row.Status).toContain(String(status))
      expect(row.Meaning).not.toBe('')
      await panel.click({ role: 'row', text: `status=${status}&` })
      await panel.waitFor((text: string) => document.querySelector('h2')?.textContent === text, row.Meaning)
      const { sections } = await readDetails(panel)
      for (const section of ['What happened', 'What to do', 'Who can fix it', 'Try again?'])
        expect(sections[section], `${status}: ${section}`).toBeTruthy()
      if (status >= 500) expect(sections['Try again?']).toMatch(/1 to 2 seconds/)
    }
  })

test('a success of the vendor’s row 20x needs no words in the list, and tells in its details what 20x means', async ({
  driver,
}) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  for (const status of [200, 201, 204]) {
    expect(await call(driver, 'GET', answer({ status }))).toBe(status)
    const row = await waitForEnd(panel, `status=${status}`)
    expect(row).toMatchObject({ Status: String(status), Code: '', Meaning: '' })
    await panel.click({ role: 'row', text: `status=${status}` })
    await panel.waitFor((n: string) => document.querySelector('.address strong')?.textContent === n, String(status))
    const { title, sections } = await readDetails(panel)
    expect(title).toBe('The request succeeded')
    expect(sections['What happened']).toMatch(/body may hold a JSON object with the results/)
    expect(sections['Who can fix it']).toBeUndefined()
  }
})

test('the vendor’s own example, which is not valid JSON, is explained like any other', async ({ driver }) => {
  await openConsole(driver)
  await call(driver, 'DELETE', answer({ status: 400, shape: 'vendor-example' }))
  const panel = await driver.openPanel()
  await waitForEnd(panel, '1006', 'Attempt to delete non-disabled tenant')
  await panel.click({ role: 'row', text: 'Attempt to delete non-disabled tenant' })
  const { title, sections } = await readDetails(panel)
  expect(title).toBe('Attempt to delete non-disabled tenant')
  expect(sections['From the server']).toContain('1415032')
  expect(sections['From the server']).toMatch(/not valid JSON/i)
})
