import { answer, call, openConsole } from './demo.ts'
import { readDetails, waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

test('a code, a status without one, and the vendor’s own example, which is not valid JSON, are all explained', async ({
  driver,
}) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  for (const { query, title, server } of [
    { query: { status: 400, code: 1018 }, title: 'The user is disabled', server: /PlatformAccountServer/ },
    { query: { status: 502, shape: 'html' }, title: 'The service has a problem', server: /<h1>/ },
    { query: { status: 503, shape: 'empty' }, title: 'The service has a problem', server: /empty body/ },
    {
      query: { status: 400, shape: 'vendor-example' },
      title: 'Attempt to delete non-disabled tenant',
      server: /not valid JSON(?:.|\n)*1415032/i,
    },
  ]) {
    const url = answer(query)
    expect(await call(driver, 'POST', url, { api: 'xhr' })).toBe(query.status)
    const mark = url.slice(url.indexOf('?'))
    const row = await waitForEnd(panel, mark, title)
    expect(row.Status).toContain(String(query.status))
    await panel.click({ role: 'row', text: mark })
    await panel.waitFor((m: string) => document.querySelector('[aria-label="Details"]')?.textContent?.includes(m), mark)
    const { title: shown, sections } = await readDetails(panel)
    expect(shown).toBe(title)
    for (const section of ['What happened', 'What to do', 'Who can fix it', 'Try again?'])
      expect(sections[section], `${mark}: ${section}`).toBeTruthy()
    expect(sections['From the server']).toMatch(server)
  }
})
