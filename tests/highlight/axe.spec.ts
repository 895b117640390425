import { axeViolations } from '../axe.ts'
import { card, expect, mark, test } from './fixture.ts'

test('axe finds nothing in cards and marks', async ({ console: { page, send } }) => {
  const find = (selector: string) => axeViolations(page, selector, (colorScheme) => page.emulateMedia({ colorScheme }))
  for (const group of ['a', 'b', 'b', 'c', 'd', 'e']) await send(card(group), mark('#delete-2', group))
  const articles = page.locator('console-lens-overlay').getByRole('article')
  await expect(articles).toHaveCount(3)
  await articles.first().getByRole('button', { name: 'Explain' }).click()
  expect(await find('console-lens-overlay')).toEqual([])
  expect(await find('console-lens-mark')).toEqual([])
  await articles.first().getByRole('button', { name: 'Not for this code again' }).click()
  await expect(articles.first().getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(await find('console-lens-overlay')).toEqual([])
})
