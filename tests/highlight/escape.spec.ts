import type { Page } from 'playwright/test'
import { card, expect, test } from './fixture.ts'

const OTHER = '503 Service unavailable'
const FIRST = '400 · 1006 Attempt to delete non-disabled tenant'
const headlines = (page: Page) => page.locator('console-lens-overlay').getByRole('heading', { level: 2 })

/** What the page's own listener hears of Escape: whether it was taken from it, once for each press. */
const listenForEscape = (page: Page) =>
  page.evaluate(() => {
    const heard: boolean[] = []
    addEventListener('keydown', (event) => event.key === 'Escape' && heard.push(event.defaultPrevented))
    Object.assign(window, { heard })
  })
const heard = (page: Page) => page.evaluate(() => Reflect.get(window, 'heard'))

test('Escape closes the newest card and is not taken from the page', async ({ console }) => {
  const { page, send } = console
  await listenForEscape(page)
  await send(card('a'), card('b', { headline: OTHER }))
  await page.keyboard.press('Escape')
  await expect(headlines(page)).toHaveText([FIRST])
  expect(await heard(page)).toEqual([false])
})

test('Escape inside a card closes that card, and the page hears nothing of it', async ({ console }) => {
  const { page, send } = console
  await listenForEscape(page)
  await send(card('a'), card('b', { headline: OTHER }))
  await page.getByRole('article', { name: FIRST }).getByRole('button', { name: 'Explain' }).focus()
  await page.keyboard.press('Escape')
  await expect(headlines(page)).toHaveText([OTHER])
  expect(await heard(page)).toEqual([])
})

test('an Escape that the page has handled closes no card', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => document.addEventListener('keydown', (event) => event.preventDefault()))
  await listenForEscape(page)
  await send(card('a'))
  await page.keyboard.press('Escape')
  expect(await heard(page)).toEqual([true])
  await expect(headlines(page)).toHaveCount(1)
})

for (const [what, open] of [
  ['modal dialog', () => document.querySelector('dialog')?.showModal()],
  ['menu', () => document.querySelector('#menu')?.setAttribute('aria-expanded', 'true')],
] as const) {
  test(`an Escape that closes the page's own ${what} closes no card`, async ({ console }) => {
    const { page, send } = console
    await listenForEscape(page)
    await send(card('a'))
    await page.evaluate(open)
    await page.keyboard.press('Escape')
    expect(await heard(page)).toEqual([false])
    await expect(headlines(page)).toHaveCount(1)
  })
}
