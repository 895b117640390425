import { ids } from '../console-site/fixtures.ts'
import { call, openConsole } from './demo.ts'
import { readDetails, waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

const TASKS = JSON.stringify({
  items: [
    { id: 'a', state: 'completed', result: { code: 'ok' } },
    {
      id: 'b',
      state: 'completed',
      result: { code: 'error', error: { domain: 'TaskManager', code: 'PlanGone', reason: 'The plan has gone.' } },
    },
  ],
})

test('@both successes are read: a task that failed inside one is a notice, and a version that one showed is compared with', async ({
  driver,
}) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  const answered = new URLSearchParams({ shape: 'raw', status: '200', body: TASKS })
  const headers = { 'X-Demo-Answer': String(answered) }
  await call(driver, 'GET', '/api/task_manager/v2/tasks?n=tasks', { headers })
  const row = await waitForEnd(panel, 'n=tasks', 'PlanGone')
  expect(row.Status).toContain('200')
  await panel.click({ role: 'row', text: 'n=tasks' })
  expect((await readDetails(panel)).sections['From the server']).toContain('The plan has gone.')
  expect(await driver.badge()).toBe('')

  const address = `/api/2/tenants/${ids.tenants.enabledCustomer}`
  expect(await call(driver, 'GET', `${address}?n=read`)).toBe(200)
  await waitForEnd(panel, 'n=read')
  const body = JSON.stringify({ version: 1, enabled: true })
  expect(await call(driver, 'PUT', `${address}?n=stale`, { body })).toBe(400)
  await waitForEnd(panel, 'n=stale', 'Version mismatch')
  await panel.click({ role: 'row', text: 'n=stale' })
  await panel.waitFor(() => document.body.textContent?.includes('The latest that an answer in this tab showed is 7'))
  expect((await readDetails(panel)).sections['What to do']).toContain('"version":7')
})
