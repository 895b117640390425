import type { Page } from 'playwright/test'
import { card, expect, mark, test } from './fixture.ts'

const cards = (page: Page) => page.locator('console-lens-overlay').getByRole('article')
const button = (page: Page, name: string) => cards(page).first().getByRole('button', { name, exact: true })

test('"Copy report" asks for the report when it is pressed, and says that it is on the clipboard', async ({
  console,
}) => {
  const { page, send, asked } = console
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await send(card('a', { id: 'request-7' }))
  await button(page, 'Explain').click()
  expect(await asked()).toEqual([])
  await button(page, 'Copy report').click()
  await expect(cards(page).getByText('Copied')).toBeVisible()
  await expect(page.getByRole('status').getByText('Copied')).toBeAttached()
  expect(await asked()).toEqual(['report request-7'])
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('A report')
})

for (const [what, prepare, says] of [
  [
    'the browser refuses',
    () => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new DOMException('no')) }),
    'The browser refused the clipboard',
  ],
  ['the log no longer has', () => Object.assign(window.highlight.answers, { report: undefined }), 'no longer recorded'],
] as const)
  test(`a report that ${what} is said to be so`, async ({ console }) => {
    const { page, send } = console
    await send(card('a'))
    await page.evaluate(prepare as () => unknown)
    await button(page, 'Explain').click()
    await button(page, 'Copy report').click()
    await expect(cards(page).getByText(says)).toBeVisible()
  })

test('"Not for this code again" keeps the card for an undo, whatever is put away meanwhile', async ({ console }) => {
  const { page, send, asked } = console
  await send(card('a', { id: 'request-7' }))
  await button(page, 'Explain').click()
  await button(page, 'Not for this code again').click()
  await expect(cards(page)).toContainText('No more cards for “1006 Attempt to delete non-disabled tenant”')
  await expect(cards(page).getByRole('button')).toHaveText(['Undo', 'Dismiss'])
  await send({ type: 'dismiss', ids: ['request-7'] })
  await button(page, 'Undo').click()
  await expect(button(page, 'Explain')).toBeVisible()
  expect(await asked()).toEqual(['snooze request-7', 'wake request-7'])
})

test('what could not be saved is said, and the card is as it was', async ({ console }) => {
  const { page, send } = console
  await send(card('a'))
  await page.evaluate(() => Object.assign(window.highlight.answers, { kept: false }))
  await button(page, 'Explain').click()
  await button(page, 'Not for this code again').click()
  await expect(cards(page).getByText('That could not be saved')).toBeVisible()
  await expect(button(page, 'Undo')).toBeHidden()
})

test('by keyboard, the focus stays in the card whose button has gone', async ({ console }) => {
  const { page, send } = console
  await send(card('a'))
  await button(page, 'Explain').press('Enter')
  await button(page, 'Not for this code again').press('Enter')
  await expect(button(page, 'Dismiss')).toBeFocused()
  await button(page, 'Undo').press('Enter')
  await expect(button(page, 'Dismiss')).toBeFocused()
})

test('what the page does to a card by script does nothing', async ({ console }) => {
  const { page, send, asked } = console
  await send(card('a', { id: 'a' }), mark('#delete-2', 'a'))
  await button(page, 'Explain').click()
  await page.evaluate(() => {
    const root = document.querySelector('console-lens-overlay')?.shadowRoot
    for (const one of root?.querySelectorAll('button') ?? []) {
      one.click()
      one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
      one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
    }
    document.querySelector('console-lens-mark')?.shadowRoot?.querySelector<HTMLElement>('.chip')?.click()
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  })
  expect(await asked()).toEqual([])
  await expect(button(page, 'Explain')).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('console-lens-mark')).toHaveCount(1)
  await button(page, 'Dismiss').click()
  await expect(cards(page)).toHaveCount(0)
})

test('what only follows another failure folds under it, whatever comes in between', async ({ console }) => {
  const { page, send } = console
  const follower = (id: string) => card(`own ${id}`, { id, follows: 'first', headline: '401 The session ended before' })
  await send(card('a', { id: 'first', headline: '401 Unauthorized' }), follower('f1'))
  await expect(cards(page)).toContainText('and 1 call that followed')
  await send(card('b', { headline: '503 Service unavailable' }), follower('f2'), follower('f2'), follower('f3'))
  await expect(cards(page)).toHaveCount(2)
  await expect(cards(page).first()).toContainText('and 3 calls that followed')
  await expect(cards(page).first()).not.toContainText('×')
  await send(mark('#delete-2', 'f2'))
  await button(page, 'Dismiss').click()
  await send(follower('f4'))
  await expect(cards(page)).toHaveCount(1)
  await expect(page.locator('console-lens-mark')).toHaveCount(0)
})

test('a follower whose cause has no card here is a card itself', async ({ console }) => {
  await console.send(card('a', { follows: 'elsewhere' }), card('a', { follows: 'elsewhere' }))
  await expect(cards(console.page)).toHaveCount(1)
  await expect(cards(console.page)).toContainText('×2')
})

test('a poll makes a card once: put away, only somebody’s action brings it back', async ({ console }) => {
  const { page, send } = console
  await send(card('a', { unasked: true }), card('a', { unasked: true }))
  await expect(cards(page)).toContainText('×2')
  await button(page, 'Dismiss').click()
  await send(card('a', { unasked: true }), card('b', { unasked: true, headline: '503 Service unavailable' }))
  await expect(cards(page).getByRole('heading', { level: 2 })).toHaveText('503 Service unavailable')
  await send(card('a'))
  await expect(cards(page)).toHaveCount(2)
})

test('what was only snoozed for a while comes back, a poll too', async ({ console }) => {
  const { page, send } = console
  const poll = card('a', { id: 'request-1', unasked: true })
  await send(poll, { type: 'dismiss', ids: ['request-1'], snoozed: true })
  await expect(cards(page)).toHaveCount(0)
  await send(card('a', { id: 'request-2', unasked: true }))
  await expect(cards(page)).toHaveCount(1)
  await send({ type: 'dismiss', ids: ['request-2'] }, card('a', { unasked: true }))
  await expect(cards(page)).toHaveCount(0)
})
