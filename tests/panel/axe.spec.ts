import { axeViolations } from '../axe.ts'
import { expect, test } from './fixture.ts'

for (const theme of ['light', 'dark'] as const)
  for (const width of [320, 1100])
    test(`axe finds nothing in any view, ${theme}, ${width} pixels wide`, async ({ panel }) => {
      const { page } = panel
      const find = () => axeViolations(page, '#panel')
      await page.setViewportSize({ width, height: 700 })
      await page.evaluate((name) => window.panelPage.setTheme(name), theme)
      await expect(panel.grid.getByRole('columnheader', { name: 'Status' })).toBeVisible()
      expect(await find()).toEqual([])
      await panel.show()
      await expect(panel.rows.first()).toBeVisible()
      expect(await find()).toEqual([])
      for (const text of ['1741', '/resources']) {
        await panel.row(text).click()
        await expect(panel.details).toBeVisible()
        expect(await find()).toEqual([])
        await page.keyboard.press('Escape')
      }
      await panel.tab('Code reference').click()
      await page.getByRole('option', { name: '1018' }).click()
      await expect(page.getByRole('heading', { level: 2 })).toHaveText('The user is disabled')
      expect(await find()).toEqual([])
      await panel.tab('Decode').click()
      await page.getByRole('textbox').fill('HTTP/2 404\nx-request-id: 7\n\n{"error":{"code":1005}}')
      await expect(page.getByText('The answer names no service')).toBeVisible()
      expect(await find()).toEqual([])
    })

test('axe does look: a control without a name is found', async ({ panel }) => {
  await expect(panel.grid.getByRole('columnheader', { name: 'Status' })).toBeVisible()
  await panel.page.evaluate(() => document.querySelector('#panel')?.append(document.createElement('input')))
  expect(await axeViolations(panel.page, '#panel')).toEqual([expect.stringMatching(/^label: /)])
})
