import { START } from '../fixtures/exchange.ts'
import { ALL, deleteEnabled, exchangeAt, rows } from './exchanges.ts'
import { expect, test } from './fixture.ts'

test('an empty list says what to do, and asks for everything that was recorded', async ({ panel }) => {
  await expect(panel.page.getByText('No requests yet')).toBeVisible()
  await expect(panel.page.getByText('Use the Acronis console in this tab')).toBeVisible()
  await expect(panel.status).toHaveText('0 requests, 0 failed, 0 dropped')
  expect(await panel.sent()).toEqual([{ type: 'since', boot: '', seq: 0 }])
})

test('the list has its columns, its rows and its numbers', async ({ panel }) => {
  await panel.show()
  const columns = ['Status', 'Method', 'Request', 'Code', 'Meaning', 'Time', 'Duration', 'Waterfall']
  await expect(panel.grid.getByRole('columnheader')).toHaveText(columns)
  await expect(panel.rows).toHaveCount(ALL.length)
  await expect(panel.status).toHaveText('12 requests, 7 failed, 0 dropped')
  const cells = panel.row('1741').getByRole('gridcell')
  await expect(cells).toHaveText([
    '400',
    'DELETE',
    'Delete a tenant /api/2/tenants/5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10?version=1741',
    '1006',
    'Attempt to delete non-disabled tenant',
    /^\d\d:\d\d:06$/,
    '132 ms',
    '',
  ])
})

test('a failure is told by an icon with a name and by words, not by colour alone', async ({ panel }) => {
  await panel.show()
  const failed = panel.row('1741')
  await expect(failed.getByRole('img', { name: 'Failed' })).toBeVisible()
  await expect(failed.getByRole('gridcell', { name: 'Failed 400' })).toBeVisible()
  await expect(panel.row('/users/me').getByRole('img')).toHaveCount(0)
  await expect(panel.row('/search').getByRole('img', { name: 'Notice' })).toBeVisible()
  await expect(panel.row('/resources').getByRole('img', { name: 'Running' })).toBeVisible()
})

test('a request that is not in the catalog shows its path alone', async ({ panel }) => {
  await panel.show()
  const request = panel.row('/alerts').getByRole('gridcell').nth(2)
  await expect(request).toHaveText('/api/alert_manager/v1/alerts?limit=50')
  await expect(request).toHaveAttribute('title', 'https://eu2-cloud.acronis.com/api/alert_manager/v1/alerts?limit=50')
})

test('cut texts are whole in their title', async ({ panel }) => {
  await panel.show()
  const cells = panel.row('1741').getByRole('gridcell')
  await expect(cells.nth(2)).toHaveAttribute('title', `Delete a tenant\n${deleteEnabled.url}`)
  await expect(cells.nth(4)).toHaveAttribute('title', 'Attempt to delete non-disabled tenant')
})

test('rows stand in the order of their start, and change in their place', async ({ panel }) => {
  const running = exchangeAt('a', 10, { state: 'running', url: 'https://eu2-cloud.acronis.com/api/2/first' })
  const second = exchangeAt('b', 20, { url: 'https://eu2-cloud.acronis.com/api/2/second' })
  await panel.show([second, running])
  await expect(panel.rows).toContainText(['/first', '/second'])
  await expect(panel.rows.first()).toContainText('Running')
  await panel.emit({
    ...{ type: 'rows', boot: 'boot-1', whole: false, seq: 3, recorded: 7, navigatedAt: START },
    rows: [{ seq: 3, exchange: { ...running, state: 'completed', status: 503 } }],
  })
  await expect(panel.rows).toContainText(['503', '/second'])
  await expect(panel.status).toHaveText('2 requests, 1 failed, 5 dropped')
})

test('one request is one', async ({ panel }) => {
  await panel.show([deleteEnabled])
  await expect(panel.status).toHaveText('1 request, 1 failed, 0 dropped')
})

test('what a page that says too much was refused stands at the end of the numbers', async ({ panel }) => {
  await panel.emit(rows([deleteEnabled], { refused: 1 }))
  await expect(panel.status).toHaveText('1 request, 1 failed, 0 dropped, 1 report refused')
  await panel.emit(rows(ALL, { refused: 1234 }))
  await expect(panel.status).toHaveText('12 requests, 7 failed, 0 dropped, 1234 reports refused')
})
