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
  await send(card('a', { id: 'a' }), card('b', { id: 'b' }), mark('#delete-2', 'a'), mark('#quota', 'b'))
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

for (const [what, open] of [
  ['a modal dialog, its backdrop included', () => document.querySelector('dialog')?.showModal()],
  ['what the page puts in the top layer', () => document.querySelector<HTMLElement>('#sheet')?.showPopover()],
] as const)
  test(`cards come above ${what} as soon as that opens`, async ({ console }) => {
    const { page, send } = console
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.evaluate(() => {
      const sheet = Object.assign(document.createElement('div'), { id: 'sheet', popover: 'manual' })
      // The page's own style sheet may not have the script's styles, but its objects may be styled.
      Object.assign(sheet.style, { width: '100vw', height: '100vh', background: 'teal' })
      document.body.append(sheet)
    })
    await send(card('a'), mark('#delete-2', 'a'))
    const box = (await cards(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const clip = { x: box.x + 8, y: box.y + 8, width: box.width - 16, height: box.height - 16 }
    const plain = await page.screenshot({ clip })
    const beside = { ...clip, y: 8, height: 40 }
    const page1 = await page.screenshot({ clip: beside })
    await page.evaluate(open)
    await expect.poll(async () => (await page.screenshot({ clip })).equals(plain)).toBe(true)
    expect((await page.screenshot({ clip: beside })).equals(page1)).toBe(false)
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

test('a card never covers the focused field, if that leaves it no room at all', async ({ console }) => {
  const { page, send } = console
  await page.setViewportSize({ width: 320, height: 300 })
  await page.evaluate(() => {
    const field = document.querySelector('#corner') as HTMLElement
    Object.assign(field.style, { inset: '90px 20px auto', width: '280px', height: '90px' })
  })
  await send(card('a', { headline: '400 A failure in words that need several lines of the card to be said' }))
  await expect(cards(page)).toBeVisible()
  await page.locator('#corner').focus()
  await expect(cards(page)).toHaveCount(0)
  await expect(page.getByText('and 1 more')).toBeVisible()
  const [field, more] = await Promise.all([
    page.locator('#corner').boundingBox(),
    page.locator('console-lens-overlay .more').boundingBox(),
  ])
  expect(more && field && (more.y > field.y + field.height || more.y + more.height < field.y)).toBe(true)
  await page.locator('#corner').blur()
  await page.locator('#search').focus()
  await expect(cards(page)).toBeVisible()
})

test('"Explain" unfolds in a small window, too: over the button that was pressed last, but not over a field', async ({
  console,
}) => {
  const { page, send } = console
  await page.setViewportSize({ width: 320, height: 620 })
  const place = (selector: string, top: number) =>
    page.evaluate(
      ([which = '', at]) =>
        Object.assign((document.querySelector(which) as HTMLElement).style, {
          position: 'fixed',
          inset: `${at}px 20px auto`,
          width: '280px',
          height: '30px',
        }),
      [selector, String(top)],
    )
  await place('#save', 300)
  await place('#corner', 40)
  await send(card('a'))
  await page.locator('#save').focus()
  await cards(page).getByRole('button', { name: 'Explain' }).click()
  await expect(cards(page).getByText('What happened')).toBeVisible()
  const free = async () => {
    const [field, shown] = await Promise.all([page.locator('#corner').boundingBox(), cards(page).boundingBox()])
    return field && shown && shown.y > field.y + field.height
  }
  await page.locator('#corner').focus()
  await expect.poll(free).toBe(true)
  await expect(cards(page).getByText('What happened')).toBeVisible()
})

test('a card moves away when its page is scrolled and the field comes under it', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => {
    const field = document.querySelector('#corner') as HTMLElement
    Object.assign(field.style, { position: 'absolute', bottom: '-200px' })
  })
  await page.locator('#corner').evaluate((field) => field.focus({ preventScroll: true }))
  await send(card('a'))
  const left = async () => (await cards(page).boundingBox())?.x
  expect(await left()).toBeGreaterThan(400)
  await page.evaluate(() => scrollTo(0, 230))
  await expect.poll(left).toBe(16)
})

// A zoomed page has fewer CSS pixels, and more of the screen's for each.
for (const [zoom, width, height] of [
  [50, 2560, 1440],
  [200, 640, 360],
  [300, 427, 240],
] as const)
  test(`at a zoom of ${zoom} % cards and mark are whole, apart and usable`, async ({ console }) => {
    const { page, send } = console
    await page.emulateMedia({ reducedMotion: 'reduce' }) // cards that glide are not yet where they belong
    await page.setViewportSize({ width, height })
    for (const group of ['a', 'b', 'c', 'd', 'e']) await send(card(group))
    await send(mark('#new', 'a'))
    const shown = await cards(page).all()
    const boxes = await Promise.all([...shown, page.locator('.more.needed')].map((box) => box.boundingBox()))
    const tops = boxes.map((box) => box?.y ?? -1).toSorted((a, b) => a - b)
    const bottoms = boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0)).toSorted((a, b) => a - b)
    expect(tops.at(0)).toBeGreaterThanOrEqual(0)
    expect(bottoms.at(-1)).toBeLessThanOrEqual(height)
    for (const [index, top] of tops.slice(1).entries()) expect(bottoms[index]).toBeLessThanOrEqual(top)
    await cards(page).last().getByRole('button', { name: 'Explain' }).click()
    await cards(page).getByRole('button', { name: 'Copy report' }).click()
    await expect(page.locator('.said:visible')).not.toHaveText('')
    for (const open of await cards(page).all()) await expect(open).toBeInViewport({ ratio: 1 })
  })

test('a page that writes itself anew shows the next failure, with buttons that work', async ({ console }) => {
  const { page, send } = console
  await send(card('a'), mark('#delete-2', 'a'))
  await page.evaluate(() => {
    document.open()
    document.close()
    const button = Object.assign(document.createElement('button'), { id: 'anew', textContent: 'Delete' })
    document.body.append(button)
  })
  await send(card('b', { id: 'b', headline: '503 Service unavailable' }), mark('#anew', 'b'))
  await expect(cards(page).getByRole('heading', { level: 2 })).toHaveText('503 Service unavailable')
  await expect(page.locator('console-lens-mark')).toHaveCount(1)
  await cards(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.locator('console-lens-overlay, console-lens-mark')).toHaveCount(0)
})

test('a page that is left leaves nothing for when the browser brings it back', async ({ console }) => {
  const { page, send } = console
  await send(card('a'), mark('#delete-2', 'a'))
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await expect(page.locator('console-lens-overlay, console-lens-mark')).toHaveCount(0)
  await send(card('b'))
  await expect(cards(page)).toHaveCount(1)
})

test('cards stay when a single-page application goes to another of its addresses', async ({ console }) => {
  const { page, send } = console
  await send(card('a'))
  await page.evaluate(() => history.pushState(null, '', '/users'))
  await send(card('b'))
  await expect(cards(page)).toHaveCount(2)
})
