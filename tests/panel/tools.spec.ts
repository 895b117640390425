import { START } from '../fixtures/exchange.ts'
import { ALL, rows } from './exchanges.ts'
import { expect, test } from './fixture.ts'

test('every word of the filter must occur, and the numbers say what is hidden', async ({ panel }) => {
  await panel.show()
  await panel.filter.fill('DELETE tenants')
  await expect(panel.rows).toHaveCount(1)
  await expect(panel.status).toHaveText('1 of 12 requests, 1 failed, 0 dropped')
  await panel.filter.fill('Delete a tenant')
  await expect(panel.rows).toContainText(['1741'])
  await panel.filter.fill('prohibited')
  await expect(panel.rows).toContainText(['1006'])
})

test('a filter that hides everything says so and offers the way out', async ({ panel }) => {
  await panel.show()
  await panel.page.getByRole('button', { name: 'Failures only' }).click()
  await panel.filter.fill('no such words')
  await expect(panel.page.getByText('The filter hides all 12 requests')).toBeVisible()
  await panel.page.getByRole('button', { name: 'Show all requests' }).click()
  await expect(panel.rows).toHaveCount(ALL.length)
  await expect(panel.filter).toHaveValue('')
  await expect(panel.filter).toBeFocused()
})

test('"Failures only" leaves what failed', async ({ panel }) => {
  await panel.show()
  const toggle = panel.page.getByRole('button', { name: 'Failures only', pressed: false })
  await toggle.click()
  await expect(panel.page.getByRole('button', { name: 'Failures only', pressed: true })).toBeVisible()
  await expect(panel.status).toHaveText('7 of 12 requests, 7 failed, 0 dropped')
  await expect(panel.rows.getByRole('img', { name: 'Failed' })).toHaveCount(7)
})

test('without "Preserve log" older rows are hidden after a navigation, and come back', async ({ panel }) => {
  await panel.emit(rows(ALL, { navigatedAt: START + 6000 }))
  const toggle = panel.page.getByRole('button', { name: 'Preserve log' })
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await toggle.click()
  await expect(panel.status).toHaveText('6 requests, 3 failed, 0 dropped')
  await panel.emit(rows(ALL, { navigatedAt: START + 60_000 }))
  await expect(panel.page.getByText('to see the 12 from before')).toBeVisible()
  await toggle.click()
  await expect(panel.rows).toHaveCount(ALL.length)
})

test('"Record" and "Static files" tell the background, and follow it', async ({ panel }) => {
  const record = panel.page.getByRole('button', { name: 'Record' })
  const files = panel.page.getByRole('button', { name: 'Static files' })
  for (const waiting of [record, files]) {
    await expect(waiting).toHaveAttribute('aria-disabled', 'true')
    await waiting.click({ force: true })
  }
  expect((await panel.sent()).slice(1)).toEqual([])
  await panel.show([])
  await expect(record).toBeEnabled()
  await expect(record).toHaveAttribute('aria-pressed', 'true')
  await record.click()
  await expect(record).toHaveAttribute('aria-pressed', 'false')
  await expect(panel.page.getByText('Recording is off')).toBeVisible()
  await files.click()
  expect((await panel.sent()).slice(1)).toEqual([
    { type: 'configure', settings: { recording: false, staticFiles: false } },
    { type: 'configure', settings: { recording: false, staticFiles: true } },
  ])
  await panel.emit({ type: 'settings', settings: { recording: true, staticFiles: false } })
  await expect(record).toHaveAttribute('aria-pressed', 'true')
})

test('"Clear" asks the background, which empties the list', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await panel.page.getByRole('button', { name: 'Clear' }).click()
  expect((await panel.sent()).at(-1)).toEqual({ type: 'clear' })
  await panel.show([])
  await expect(panel.rows).toHaveCount(0)
  await expect(panel.details).toBeHidden()
})

test('a lost background is a note, not an end: the button asks for what was missed', async ({ panel }) => {
  await panel.show()
  await panel.emit({ type: 'lost' })
  await expect(panel.page.getByText('The recorder is asleep')).toBeVisible()
  await expect(panel.rows).toHaveCount(ALL.length)
  expect(await panel.sent()).toHaveLength(1)
  await panel.page.getByRole('button', { name: 'Reconnect' }).click()
  expect((await panel.sent()).at(-1)).toEqual({ type: 'since', boot: 'boot-1', seq: ALL.length })
  await panel.emit(rows([], { whole: false, seq: ALL.length }))
  await expect(panel.page.getByText('The recorder is asleep')).toBeHidden()
  await expect(panel.page.getByRole('button', { name: 'Columns', exact: true })).toBeFocused()
  await expect(panel.rows).toHaveCount(ALL.length)
})

test('a background that is awake again is asked at once', async ({ panel }) => {
  await panel.show()
  await panel.emit({ type: 'lost' }, { type: 'awake' })
  await expect.poll(panel.sent).toHaveLength(2)
  await expect(panel.page.getByText('The recorder is asleep')).toBeHidden()
})

test('what the browser’s store refused is said, until it is well again', async ({ panel }) => {
  await panel.show()
  await panel.emit({ type: 'trouble', trouble: 'made-room' })
  await expect(panel.status).toHaveText([/^12 requests/, /dropped the oldest requests/])
  await panel.emit({ type: 'trouble', trouble: 'not-kept' })
  await expect(panel.status).toHaveText([/^12 requests/, /refused to keep the newest/])
  await panel.emit({ type: 'trouble', trouble: 'none' })
  await expect(panel.status).toHaveCount(1)
})

test('an extension that was updated under the panel is said to be, without a button that cannot help', async ({
  panel,
}) => {
  await panel.show()
  await panel.emit({ type: 'gone' })
  await expect(panel.page.getByText('Close DevTools and open it again')).toBeVisible()
  await expect(panel.page.getByRole('button', { name: 'Reconnect' })).toBeHidden()
  await expect(panel.rows).toHaveCount(ALL.length)
})

test('a page that was open before the extension is to be reloaded, and the note goes when it is', async ({ panel }) => {
  const note = panel.page.getByText('Reload the page to see bodies and causes')
  await panel.show()
  await panel.emit({ type: 'page', hooked: true })
  await expect(note).toBeHidden()
  await panel.emit({ type: 'page', hooked: false })
  await expect(note).toBeVisible()
  await panel.emit(rows([], { whole: false, navigatedAt: START - 500 }))
  await expect(note).toBeVisible()
  await panel.emit(rows([], { whole: false, navigatedAt: START + 90_000 }))
  await expect(note).toBeHidden()
})
