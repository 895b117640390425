import { axeViolations } from '../axe.ts'
import { card, expect, mark, test } from './fixture.ts'

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing in cards and marks, ${scheme}`, async ({ console: { page, send } }) => {
    await page.emulateMedia({ colorScheme: scheme })
    for (const group of ['a', 'b', 'b', 'c', 'd', 'e']) await send(card(group), mark('#delete-2', group))
    const articles = page.locator('console-lens-overlay').getByRole('article')
    await expect(articles).toHaveCount(3)
    await articles.first().getByRole('button', { name: 'Explain' }).click()
    expect(await axeViolations(page, 'console-lens-overlay')).toEqual([])
    expect(await axeViolations(page, 'console-lens-mark')).toEqual([])
    await articles.first().getByRole('button', { name: 'Not for this code again' }).click()
    await expect(articles.first().getByRole('button', { name: 'Undo' })).toBeVisible()
    expect(await axeViolations(page, 'console-lens-overlay')).toEqual([])
  })
