import { answer, call, openConsole } from './demo.ts'
import { readDetails, waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

const cases = [
  {
    what: 'over the limit',
    query: { shape: 'big', size: 300_000, code: 1022 },
    code: '1022',
    means: 'Hard quota exceeded',
    says: /only the first|cut|limit/i,
  },
  {
    what: 'cut off in the middle',
    // Waits before the cut, so that the first half is there for sure.
    query: { shape: 'cut-body', code: 1006, pieces: 2 },
    code: '1006',
    means: 'Attempt to delete non-disabled tenant',
    says: /as far as it goes(?:.|\n)*Only the first part of the body was recorded(?:.|\n)*"It is prohibited to delete a non-disabled ten$/,
  },
  {
    what: 'of another one-byte charset',
    query: { shape: 'latin1', code: 1004 },
    code: '1004',
    means: 'Tenant name conflict',
    says: /Löschen verboten: Café «Zürich»/,
  },
  {
    what: 'in Shift_JIS',
    query: { shape: 'shift-jis', code: 1005 },
    code: '1005',
    means: 'Tenant not found',
    says: /テナントが見つかりません/,
  },
  {
    what: 'with __proto__',
    query: { shape: 'proto', code: 1006 },
    code: '1006',
    means: 'Attempt to delete non-disabled tenant',
    says: /PlatformAccountServer/,
  },
  {
    what: 'with HTML and script in every field',
    query: { shape: 'hostile', code: 1002 },
    code: '1002',
    means: 'Code 1002 of "><script>window.hostileRan=true</script>',
    says: /<script>window\.hostileRan=true<\/script>/,
  },
] as const

for (const { what, query, code, means, says } of cases)
  test(`a body ${what} gives a clear row, and its text as text`, async ({ driver }) => {
    await openConsole(driver)
    const url = answer({ status: 400, ...query })
    await call(driver, 'GET', url)
    const panel = await driver.openPanel()
    const row = await waitForEnd(panel, `shape=${query.shape}`, code)
    expect(row.Meaning).toContain(means)
    await panel.click({ role: 'row', text: `shape=${query.shape}` })
    expect((await readDetails(panel)).sections['From the server']).toMatch(says)
    const ran = () => (window as { hostileRan?: boolean }).hostileRan === true
    expect([await driver.page.evaluate(ran), await panel.evaluate(ran)]).toEqual([false, false])
  })
