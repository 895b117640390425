import type { Page } from 'playwright/test'
import { card, expect, mark, test } from './fixture.ts'

// A tab of its own for each test: the tab of the test before may still be on its way out of full screen.
test.use({ reuseContext: false })

/** What lies at the middle of the first card, and where the cards are in the document. */
const atCard = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('console-lens-overlay')
    const { x, y, width, height } = host?.shadowRoot?.querySelector('article')?.getBoundingClientRect() ?? new DOMRect()
    return `${document.elementFromPoint(x + width / 2, y + height / 2)?.localName} in ${host?.parentElement?.localName}`
  })

const fill = (page: Page, selector: string) =>
  page.evaluate(async (element) => document.querySelector(element)?.requestFullscreen(), selector)

test('cards and marks are above what fills the screen and can be pressed, whichever came first', async ({
  console,
}) => {
  const { page, send } = console
  await send(card('a', { id: 'a' }))
  const before = await page.evaluate(() => document.querySelector('main')?.outerHTML)
  await fill(page, 'main')
  await expect.poll(() => atCard(page)).toBe('console-lens-overlay in main')
  await send(card('b', { headline: '503 Service unavailable', id: 'b' }), mark('#save', 'b'))
  await page.locator('console-lens-mark .chip').click()
  await expect(page.locator('console-lens-mark')).toHaveCount(0)
  await page.getByRole('button', { name: 'Dismiss' }).first().click()
  await expect(page.locator('console-lens-overlay').getByRole('article')).toHaveCount(1)

  await page.evaluate(() => document.exitFullscreen())
  await expect.poll(() => atCard(page)).toBe('console-lens-overlay in html')
  expect(await page.evaluate(() => document.querySelector('main')?.outerHTML)).toBe(before)
})

test('a mark stays with its control when that fills the screen and when it does no longer', async ({ console }) => {
  const { page, send } = console
  await send(mark('#save', 'a'))
  const chip = page.locator('console-lens-mark .chip')
  await fill(page, 'main')
  await expect(page.locator('main > console-lens-mark')).toHaveCount(1)
  await expect(chip).toBeVisible()
  await page.evaluate(() => document.exitFullscreen())
  await expect(page.locator('html > console-lens-mark')).toHaveCount(1)
  await chip.click()
  await expect(page.locator('console-lens-mark')).toHaveCount(0)
})

test('cards outlive what filled the screen when the page throws it away', async ({ console }) => {
  const { page, send } = console
  await fill(page, 'main')
  await send(card('a'))
  await expect.poll(() => atCard(page)).toBe('console-lens-overlay in main')
  await page.evaluate(() => document.querySelector('main')?.remove())
  await expect.poll(() => atCard(page)).toBe('console-lens-overlay in html')
})

test('over what draws no children, a field say, cards are at least seen', async ({ console }) => {
  const { page, send } = console
  await fill(page, '#corner')
  await send(card('a'))
  await expect(page.locator('html > console-lens-overlay').getByRole('article')).toBeVisible()
})
