import { expect, type Panel, test } from './fixture.ts'

const header = (panel: Panel, name: string) => panel.grid.getByRole('columnheader', { name, exact: true })

test('columns are hidden and shown from the menu, all but the request', async ({ panel }) => {
  await panel.show()
  const button = panel.page.getByRole('button', { name: 'Columns', exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  const menu = panel.page.getByRole('group', { name: 'Columns' })
  await expect(menu.getByRole('checkbox', { name: 'Status' })).toBeFocused()
  await expect(menu.getByRole('checkbox', { name: 'Request' })).toBeDisabled()
  await menu.getByRole('checkbox', { name: 'Method' }).uncheck()
  await menu.getByRole('checkbox', { name: 'Waterfall' }).uncheck()
  const left = ['Status', 'Request', 'Code', 'Meaning', 'Time', 'Duration']
  await expect(panel.grid.getByRole('columnheader')).toHaveText(left)
  await expect(panel.row('1741').getByRole('gridcell')).toHaveCount(left.length)
  await panel.page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(button).toBeFocused()
  expect(await panel.forwarded()).toEqual([])
  await panel.page.reload()
  await expect(header(panel, 'Status')).toBeVisible()
  await panel.show()
  await expect(panel.grid.getByRole('columnheader')).toHaveText(left)
  const code = await header(panel, 'Code').boundingBox()
  expect(code?.x).toBe((await panel.rows.first().locator('.cell-code').boundingBox())?.x)
  await button.click()
  await menu.getByRole('button', { name: 'Reset columns' }).click()
  await expect(panel.grid.getByRole('columnheader')).toHaveCount(8)
})

for (const height of [220, 300, 700])
  test(`all of the menu can be reached by mouse in a panel that is ${height} pixels high`, async ({ panel }) => {
    const { page } = panel
    await page.setViewportSize({ width: 1100, height })
    await panel.show()
    const menu = page.getByRole('group', { name: 'Columns' })
    const ends = async () => {
      const box = await menu.boundingBox()
      return box !== null && box.y >= 0 && box.y + box.height <= height
    }
    await header(panel, 'Status').click({ button: 'right' })
    await menu.getByRole('checkbox').last().check()
    expect(await ends()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Columns' }).click()
    await menu.getByRole('checkbox').last().uncheck()
    expect(await ends()).toBe(true)
  })

test('the header has the same menu, and Escape closes it before the details', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await header(panel, 'Request').click({ button: 'right' })
  const menu = panel.page.getByRole('group', { name: 'Columns' })
  await menu.getByRole('checkbox', { name: 'Status' }).uncheck()
  await panel.page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(panel.details).toBeVisible()
  await expect(header(panel, 'Status')).toBeHidden()
})
