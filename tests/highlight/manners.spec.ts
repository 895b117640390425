import type { Page } from 'playwright/test'
import { card, expect, mark, test } from './fixture.ts'

const cards = (page: Page) => page.locator('console-lens-overlay').getByRole('article')

/** The whole document without our own elements. */
const pageWithoutUs = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element
    for (const own of copy.querySelectorAll('console-lens-overlay, console-lens-mark')) own.remove()
    return copy.outerHTML
  })

test('the page is byte-identical while cards and marks are shown and after they are gone', async ({ console }) => {
  const { page, send } = console
  const wholePage = () => page.evaluate(() => document.documentElement.outerHTML)
  const before = await wholePage()
  await send(card('a'), card('b'), mark('#delete-2', 'a'), mark('#quota', 'b'))
  await expect(page.locator('console-lens-mark')).toHaveCount(2)
  await cards(page).first().getByRole('button', { name: 'Explain' }).click()
  expect(await pageWithoutUs(page)).toBe(before)
  await cards(page).first().getByRole('button', { name: 'Dismiss' }).click()
  await cards(page).first().getByRole('button', { name: 'Dismiss' }).click()
  expect(await wholePage()).toBe(before)
})

test('nothing shifts the layout: cards arriving, folding, unfolding and going, marks moving', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => {
    const shifts: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { shifts: () => [...shifts, ...observer.takeRecords()].length })
  })
  const frames = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  for (const group of ['a', 'b', 'b', 'c', 'd', 'e']) {
    await send(card(group), mark('#delete-2', group))
    await frames()
  }
  await page.evaluate(() => document.querySelector('#scroller')?.scrollTo(0, 30))
  await frames()
  await cards(page).first().getByRole('button', { name: 'Explain' }).click()
  await frames()
  await cards(page).last().getByRole('button', { name: 'Dismiss' }).click()
  await frames()
  expect(await page.evaluate(() => Reflect.get(window, 'shifts')())).toBe(0)

  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('margin-top', '60px'))
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'shifts')())).toBeGreaterThan(0)
})

test('the focus stays in the field, and no card covers it', async ({ console }) => {
  const { page, send } = console
  await page.locator('#corner').focus()
  await send(card('a'), mark('#delete-0', 'a'))
  await expect(page.locator('#corner')).toBeFocused()
  const [field, shown] = await Promise.all([page.locator('#corner').boundingBox(), cards(page).boundingBox()])
  expect(shown?.x).toBe(16)
  expect(shown && field && shown.x + shown.width < field.x).toBe(true)

  await cards(page).getByRole('button', { name: 'Explain' }).click()
  await expect(page.locator('#corner')).toBeFocused()
})

test('a card moves away when the field beneath it takes the focus', async ({ console }) => {
  const { page, send } = console
  await send(card('a'))
  const left = async () => (await cards(page).boundingBox())?.x
  expect(await left()).toBeGreaterThan(400)
  await page.locator('#corner').focus()
  await expect.poll(left).toBe(16)
})

test('by keyboard, dismissing goes on to the next card and then back to the page', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => document.querySelector('footer')?.after(document.querySelector('#corner') as Element))
  await page.locator('#corner').focus()
  await send(card('a'), card('b', { headline: '503 Service unavailable' }))
  for (let press = 0; press < 4; press++) await page.keyboard.press('Tab')
  const dismiss = (index: number) => cards(page).nth(index).getByRole('button', { name: 'Dismiss' })
  await expect(dismiss(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cards(page)).toHaveCount(1)
  await expect(dismiss(0)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#corner')).toBeFocused()
})

test('the page does not hear what is done in a card', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => {
    const heard: string[] = []
    for (const name of ['click', 'mousedown', 'pointerdown', 'keydown', 'focusin'])
      document.addEventListener(name, (event) => heard.push(`${name} ${(event.target as Element).localName}`))
    Object.assign(window, { heard })
  })
  await send(card('a'))
  await cards(page).getByRole('button', { name: 'Explain' }).click()
  await cards(page).getByRole('button', { name: 'Explain' }).press('Enter')
  await page.locator('#save').click()
  const heard = await page.evaluate(() => Reflect.get(window, 'heard'))
  expect(heard).toEqual(['pointerdown button', 'mousedown button', 'focusin button', 'click button'])
})

test('a click beside the cards reaches the page', async ({ console }) => {
  const { page, send } = console
  await send(card('a'), mark('#save', 'a'))
  await expect(page.locator('console-lens-mark .outline')).toBeVisible()
  await page.evaluate(() => {
    document.querySelector('#save')?.addEventListener('click', () => {
      document.title = 'clicked'
    })
  })
  await page.locator('#save').click()
  await expect(page).toHaveTitle('clicked')
})

test('cards come above the modal dialog that is open when a new one arrives, its backdrop included', async ({
  console,
}) => {
  const { page, send } = console
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const first = async () => {
    const box = (await cards(page).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    return page.screenshot({ clip: { x: box.x + 8, y: box.y + 8, width: box.width - 16, height: box.height - 16 } })
  }
  await send(card('a'))
  const plain = await first()
  await page.evaluate(() => document.querySelector('dialog')?.showModal())
  expect((await first()).equals(plain)).toBe(false)
  await send(card('b', { headline: '503 Service unavailable' }))
  expect((await first()).equals(plain)).toBe(true)
})

test('what lies beside cards and marks looks as it did', async ({ console }) => {
  const { page, send } = console
  const clip = { x: 0, y: 0, width: 700, height: 400 }
  const before = await page.screenshot({ clip })
  await send(card('a'), mark('#delete-2', 'a'))
  await expect(page.locator('console-lens-mark .outline')).toBeVisible()
  expect((await page.screenshot({ clip })).equals(before)).toBe(true)
})

test('in a page that reads from right to left the cards are on the left', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  await send(card('a'))
  expect((await cards(page).boundingBox())?.x).toBe(16)
})
