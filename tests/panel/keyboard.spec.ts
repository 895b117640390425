import { ALL, exchangeAt, rows } from './exchanges.ts'
import { expect, test } from './fixture.ts'

const MANY = Array.from({ length: 3000 }, (_, i) =>
  exchangeAt(`many-${i}`, i, { url: `https://eu2-cloud.acronis.com/api/2/poll/n${i}` }),
)

test('the arrows, Home and End move the selection, the focus and the details', async ({ panel }) => {
  await panel.show()
  await panel.rows.first().click()
  await expect(panel.rows.first()).toBeFocused()
  await panel.page.keyboard.press('ArrowDown')
  await expect(panel.rows.nth(1)).toBeFocused()
  await expect(panel.rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(panel.details.getByRole('heading', { level: 2 })).toContainText('non-disabled')
  await panel.page.keyboard.press('ArrowUp')
  await panel.page.keyboard.press('ArrowUp')
  await expect(panel.rows.first()).toBeFocused()
  await panel.page.keyboard.press('End')
  await expect(panel.rows.last()).toBeFocused()
  await expect(panel.details.getByRole('heading', { level: 2 })).toHaveText('Running')
  await panel.page.keyboard.press('Home')
  await expect(panel.rows.first()).toBeFocused()
  await expect(panel.grid.locator('[aria-selected=true]')).toHaveCount(1)
})

test('Tab reaches the list once, and Enter opens the row it stands on', async ({ panel }) => {
  await panel.show()
  await panel.grid.getByRole('separator', { name: 'Resize Status' }).focus()
  await panel.page.keyboard.press('Tab')
  await expect(panel.rows.first()).toBeFocused()
  await expect(panel.details).toBeHidden()
  await panel.page.keyboard.press('Enter')
  await expect(panel.details).toBeVisible()
  await expect(panel.rows.locator('visible=true').and(panel.page.locator('[tabindex="0"]'))).toHaveCount(1)
})

test('Escape closes the details, gives the focus back to the row, and is kept from DevTools', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await panel.details.getByRole('button', { name: 'Copy report' }).focus()
  await panel.page.keyboard.press('Escape')
  await expect(panel.details).toBeHidden()
  await expect(panel.row('1741')).toBeFocused()
  expect(await panel.forwarded()).toEqual([])
  await panel.page.keyboard.press('Escape')
  await expect.poll(panel.forwarded).toEqual(['Escape'])
  await panel.page.keyboard.press('ArrowDown')
  await expect(panel.details.getByRole('heading', { level: 2 })).toHaveText('Endpoint or data not found')
})

test('Escape in the filter empties it first and leaves the details open', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await panel.filter.fill('tenant')
  await panel.page.keyboard.press('Escape')
  await expect(panel.filter).toHaveValue('')
  await expect(panel.details).toBeVisible()
})

test('the close button closes', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await panel.details.getByRole('button', { name: 'Back to the list' }).click()
  await expect(panel.details).toBeHidden()
})

test('rows that arrive take neither the focus nor the selection', async ({ panel }) => {
  await panel.show(ALL.slice(2))
  await panel.row('/stored').click()
  await panel.emit(rows(ALL, { whole: false }))
  await expect(panel.rows).toHaveCount(ALL.length)
  await expect(panel.row('/stored')).toBeFocused()
  await expect(panel.row('/stored')).toHaveAttribute('aria-selected', 'true')
})

test('3,000 rows: few on the page, all within reach, the newest in view', async ({ panel }) => {
  await panel.show(MANY)
  await expect(panel.status).toHaveText('3000 requests, 0 failed, 0 dropped')
  await expect(panel.row('/n2999')).toBeInViewport()
  expect(await panel.rows.count()).toBeLessThan(120)
  await expect(panel.grid).toHaveAttribute('aria-rowcount', '3001')
  await panel.row('/n2999').click()
  await panel.page.keyboard.press('Home')
  await expect(panel.row('/n0')).toBeFocused()
  await expect(panel.row('/n0')).toBeInViewport()
  await panel.page.keyboard.press('End')
  await expect(panel.row('/n2999')).toBeFocused()
  await expect(panel.row('/n2999')).toHaveAttribute('aria-rowindex', '3001')
})

test('the focus stays on a row that is scrolled far away', async ({ panel }) => {
  await panel.show(MANY)
  await panel.row('/n2999').click()
  await panel.grid.evaluate((grid) => grid.scrollTo(0, 0))
  await expect(panel.row('/n3').first()).toBeInViewport()
  await expect(panel.row('/n2999')).toBeFocused()
  await panel.page.keyboard.press('ArrowUp')
  await expect(panel.row('/n2998')).toBeInViewport()
})

test('the list follows new rows until it is scrolled away', async ({ panel }) => {
  await panel.show(MANY.slice(0, 500))
  await expect(panel.row('/n499')).toBeInViewport()
  await panel.emit(rows(MANY.slice(0, 600), { whole: false }))
  await expect(panel.row('/n599')).toBeInViewport()
  await panel.grid.evaluate((grid) => grid.scrollTo(0, 2200))
  await expect(panel.row('/n101')).toBeInViewport()
  await panel.emit(rows(MANY.slice(0, 700), { whole: false }))
  await expect(panel.status).toContainText('700 requests')
  await expect(panel.row('/n101')).toBeInViewport()
})
