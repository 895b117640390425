import type { Page } from 'playwright/test'
import { card, expect, mark, test } from './fixture.ts'

const outline = (page: Page) => page.locator('console-lens-mark .outline')
const chip = (page: Page) => page.locator('console-lens-mark').getByRole('note')

/** The outline stands four pixels around the control, wherever that has gone. */
const expectAround = (page: Page, selector: string) =>
  expect
    .poll(async () => {
      const [drawn, control] = [await outline(page).boundingBox(), await page.locator(selector).boundingBox()]
      if (!drawn || !control) return 'no box'
      const outer = [drawn.x, drawn.y, drawn.x + drawn.width, drawn.y + drawn.height]
      const inner = [control.x, control.y, control.x + control.width, control.y + control.height]
      return outer.map((edge, index) => Math.round(edge - (inner[index] ?? 0)))
    })
    .toEqual([-4, -4, 4, 4])

test('a mark outlines the control and names the code beside it', async ({ console }) => {
  const { page, send } = console
  await send(mark('#delete-3', 'a'))
  await expectAround(page, '#delete-3')
  await expect(chip(page)).toHaveText('1006')
  await expect(chip(page)).toHaveAttribute('title', '400 · 1006 Attempt to delete non-disabled tenant')
  const [label, control] = [await chip(page).boundingBox(), await page.locator('#delete-3').boundingBox()]
  expect((label?.y ?? 0) + (label?.height ?? 0)).toBeLessThanOrEqual(control?.y ?? 0)
})

test('the chip goes below a control at the upper edge', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => scrollTo(0, (document.querySelector('#save')?.getBoundingClientRect().top ?? 0) - 6))
  await send(mark('#save', 'a'))
  await expectAround(page, '#save')
  const [label, control] = [await chip(page).boundingBox(), await page.locator('#save').boundingBox()]
  expect(label?.y).toBeGreaterThanOrEqual((control?.y ?? 0) + (control?.height ?? 0))
})

test('a mark follows scrolling, resizing and silent changes of the layout', async ({ console }) => {
  const { page, send } = console
  await send(mark('#delete-4', 'a'))
  await expectAround(page, '#delete-4')
  await page.locator('#scroller').evaluate((scroller) => scroller.scrollTo(0, 70))
  await expectAround(page, '#delete-4')
  await page.evaluate(() => scrollTo(0, 50))
  await expectAround(page, '#delete-4')
  await page.setViewportSize({ width: 900, height: 700 })
  await expectAround(page, '#delete-4')
  await page.locator('h1').evaluate((title) => title.style.setProperty('margin-top', '40px'))
  await expectAround(page, '#delete-4')
  await page.locator('main').evaluate((main) => main.style.setProperty('transform', 'translate(20px, 10px)'))
  await expectAround(page, '#delete-4')
})

test('a mark keeps to the control when the page has transformed its root', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => {
    document.documentElement.style.transform = 'translate(12px, 8px)'
  })
  await send(mark('#delete-1', 'a'))
  await expectAround(page, '#delete-1')
})

test('what is scrolled out of its list has no mark until it is back', async ({ console }) => {
  const { page, send } = console
  await send(mark('#delete-1', 'a'))
  await expect(outline(page)).toBeVisible()
  await page.locator('#scroller').evaluate((scroller) => scroller.scrollTo(0, 600))
  await expect(outline(page)).toBeHidden()
  await expect(chip(page)).toBeHidden()
  await page.locator('#scroller').evaluate((scroller) => scroller.scrollTo(0, 0))
  await expectAround(page, '#delete-1')
})

test('what the page has covered has no mark until it is free', async ({ console }) => {
  const { page, send } = console
  const cover = (hidden: boolean) =>
    page.locator('#cover').evaluate((element, value) => element.toggleAttribute('hidden', value), hidden)
  await send(mark('#delete-1', 'a'))
  await expect(outline(page)).toBeVisible()
  await cover(false)
  await expect(outline(page)).toBeHidden()
  await cover(true)
  await expect(outline(page)).toBeVisible()
})

test('a control in a modal dialog is marked above that dialog', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => document.querySelector('dialog')?.showModal())
  await send(mark('#confirm', 'a'))
  await expectAround(page, '#confirm')
  await expect(outline(page)).toBeVisible()
})

test('a control inside a shadow tree is marked', async ({ console }) => {
  const { page, send } = console
  await page.evaluate(() => {
    const host = document.createElement('x-panel')
    host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('button'), { id: 'inner' }))
    document.querySelector('main')?.prepend(host)
  })
  await send({ ...mark('#inner', 'a'), callId: 'x-panel >>> #inner' })
  await expectAround(page, '#inner')
  await expect(outline(page)).toBeVisible()
})

const endings: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['is removed', (page) => page.locator('#delete-3').evaluate((control) => control.remove())],
  ['is hidden', (page) => page.locator('#delete-3').evaluate((control) => control.toggleAttribute('hidden'))],
  ['is used again', (page) => page.locator('#delete-3').click()],
  ['is used again by keyboard', (page) => page.locator('#delete-3').press('Enter')],
  ['is left by navigation', (page) => page.evaluate(() => history.pushState(null, '', '/users'))],
]
for (const [what, end] of endings) {
  test(`a mark goes when its control ${what}`, async ({ console }) => {
    const { page, send } = console
    await send(mark('#delete-3', 'a'), mark('#save', 'a'))
    await expect(page.locator('console-lens-mark')).toHaveCount(2)
    await page.locator('#save').click()
    await expect(page.locator('console-lens-mark')).toHaveCount(1)
    await end(page)
    await expect(page.locator('console-lens-mark')).toHaveCount(0)
  })
}

test('dismissing a card takes its own marks away and no others', async ({ console }) => {
  const { page, send } = console
  await send(card('a', { id: 'a' }), mark('#delete-3', 'a'), card('b', { id: 'b' }), mark('#delete-4', 'b'))
  await expect(page.locator('console-lens-mark')).toHaveCount(2)
  await page.getByRole('article').first().getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.locator('console-lens-mark')).toHaveCount(1)
  await expectAround(page, '#delete-4')
})

test('a mark goes when what failed there has succeeded, and its card stays', async ({ console }) => {
  const { page, send } = console
  await send(card('a', { id: 'a' }), mark('#delete-3', 'a'), mark('#delete-4', 'b'))
  await expect(page.locator('console-lens-mark')).toHaveCount(2)
  await send({ type: 'succeeded', ids: ['a', 'unknown'] })
  await expect(page.locator('console-lens-mark')).toHaveCount(1)
  await expectAround(page, '#delete-4')
  await expect(page.getByRole('article')).toHaveCount(1)
})

test('two failures of one control share a mark that counts the other', async ({ console }) => {
  const { page, send } = console
  const other = { ...mark('#save', 'b'), chip: '1001', headline: '409 · 1001 Conflict' }
  await send(mark('#save', 'a'), mark('#save', 'a'), other)
  await expect(chip(page)).toHaveText('1001 +1')
  // The page decides on which side things are, not in which order a code is read.
  await page.evaluate(() => Object.assign(document.documentElement, { dir: 'rtl' }))
  await expect(chip(page)).toHaveCSS('direction', 'ltr')
  await expect(chip(page)).toHaveAttribute('title', /1006 Attempt.*\n409 · 1001 Conflict/)
})

test('a click on the chip clears the way', async ({ console }) => {
  const { page, send } = console
  await send(mark('#delete-3', 'a'))
  await chip(page).click()
  await expect(page.locator('console-lens-mark')).toHaveCount(0)
})

test('nothing is marked for a control that is unknown, hidden or printed', async ({ console }) => {
  const { page, send } = console
  await send(mark('#nowhere', 'a'), mark('#confirm', 'a'))
  await expect(page.locator('console-lens-mark')).toHaveCount(0)
  await send(mark('#save', 'a'))
  await expect(outline(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(outline(page)).toBeHidden()
})

test('a mark costs a few looks a second while the page stands still, and none once it is gone', async ({ console }) => {
  const { page, send } = console
  await page.clock.install()
  await page.reload()
  await page.evaluate(() => {
    const counted = { frames: 0, looks: 0 }
    const nextFrame = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (callback) => {
      counted.frames++
      return nextFrame(callback)
    }
    const look = Element.prototype.checkVisibility
    Element.prototype.checkVisibility = function (options) {
      counted.looks++
      return look.call(this, options)
    }
    window.highlight = window.mountHighlight(true)
    Object.assign(window, { counted })
  })
  const counted = () => page.evaluate(() => ({ ...Reflect.get(window, 'counted') }))
  await send(mark('#save', 'a'))
  await page.clock.runFor(10_000)
  const still = await counted()
  expect(still.frames).toBeLessThan(20)
  expect(still.looks).toBeGreaterThan(30)
  expect(still.looks).toBeLessThan(70)
  // The page's clock runs on between two calls: what counts is what was counted when it ended.
  const atEnd = await page.evaluate(() => {
    window.highlight.dispose()
    return { ...Reflect.get(window, 'counted') }
  })
  await page.clock.runFor(10_000)
  expect(await counted()).toEqual(atEnd)
})
