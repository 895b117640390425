import type { Page } from 'playwright/test'
import { MAX_ENTRIES, MAX_SHOWN } from '../../src/highlight/card-list.ts'
import { card, expect, test } from './fixture.ts'

const LONG = [{ title: 'What to do', lines: Array(60).fill('One more step.') }]
const HEADLINE = '400 · 1006 Attempt to delete non-disabled tenant'

const cards = (page: Page) => page.getByRole('region', { name: 'Failed API calls' }).getByRole('article')
const headlines = (page: Page) => cards(page).getByRole('heading', { level: 2 })
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => card(`group-${index}`, { headline: `500 Failure ${index + 1}` }))

test('a failure becomes a card named by its headline, whatever the page styles', async ({ console }) => {
  const { page, send } = console
  await send(card('a'))
  const shown = cards(page).and(page.getByRole('article', { name: HEADLINE, exact: true }))
  await expect(shown).toBeInViewport({ ratio: 1 })
  await expect(shown).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(shown.getByRole('button')).toHaveText(['Explain', 'Dismiss'])
  await expect(page.locator('html > console-lens-overlay')).toHaveCount(1)
  const { width } = (await shown.boundingBox()) ?? { width: 0 }
  expect(width).toBe(360)
})

test('a card follows the colours that the reader prefers', async ({ console }) => {
  await console.page.emulateMedia({ colorScheme: 'dark' })
  await console.send(card('a'))
  await expect(cards(console.page)).toHaveCSS('background-color', 'rgb(35, 41, 50)')
})

test('a new failure is announced politely, its repeats are not', async ({ console }) => {
  const { page, send } = console
  const status = page.locator('console-lens-overlay').getByRole('status')
  await send(card('a'), card('a'), card('b', { headline: '503 Service unavailable' }))
  await expect(status).toHaveAttribute('aria-live', 'polite')
  await expect(status.locator('p')).toHaveText([
    `API call failed: ${HEADLINE}`,
    'API call failed: 503 Service unavailable',
  ])
})

test('repeats fold into one card that counts them and stays in its place', async ({ console }) => {
  const { page, send } = console
  await send(card('a'), card('b', { headline: '503 Service unavailable' }), card('a'), card('a'))
  await expect(headlines(page)).toHaveText([HEADLINE, '503 Service unavailable'])
  await expect(cards(page).first()).toContainText('×3')
  await expect(cards(page).last()).not.toContainText('×')
})

test('three cards at most are shown, the newest, and the rest is counted', async ({ console }) => {
  const { page, send } = console
  const region = page.getByRole('region', { name: 'Failed API calls' })
  await send(...numbered(8))
  await expect(headlines(page)).toHaveText(['500 Failure 6', '500 Failure 7', '500 Failure 8'])
  await expect(region.getByText('and 5 more')).toBeVisible()

  await cards(page).last().getByRole('button', { name: 'Dismiss' }).click()
  await expect(headlines(page)).toHaveText(['500 Failure 5', '500 Failure 6', '500 Failure 7'])
  await expect(region.getByText('and 4 more')).toBeVisible()

  await send(card('group-0', { headline: '500 Failure 1' }))
  await expect(headlines(page)).toHaveText(['500 Failure 6', '500 Failure 7', '500 Failure 1'])
  await expect(cards(page).last()).toContainText('×2')
})

test('a flood of different failures is let go of beyond the limit', async ({ console }) => {
  await console.send(...numbered(MAX_ENTRIES + 20))
  await expect(console.page.getByText(`and ${MAX_ENTRIES - MAX_SHOWN} more`)).toBeVisible()
  await expect(cards(console.page)).toHaveCount(MAX_SHOWN)
})

test('"Dismiss all" takes the cards and the host element away', async ({ console }) => {
  const { page, send } = console
  await send(...numbered(4))
  await page.getByRole('button', { name: 'Dismiss all' }).click()
  await expect(page.locator('console-lens-overlay')).toHaveCount(0)
  await send(card('again'))
  await expect(cards(page)).toHaveCount(1)
})

test('"Explain" unfolds what happened and the numbered steps, one card at a time', async ({ console }) => {
  const { page, send } = console
  await send(card('a'), card('b', { headline: '503 Service unavailable' }))
  const [first, second] = [cards(page).first(), cards(page).last()]
  await expect(first.getByRole('button', { name: 'Explain' })).toHaveAttribute('aria-expanded', 'false')
  await expect(first.getByText('What happened')).toBeHidden()

  await first.getByRole('button', { name: 'Explain' }).click()
  await expect(first.getByRole('button', { name: 'Explain' })).toHaveAttribute('aria-expanded', 'true')
  const headings = ['What happened', 'Why', 'What to do', 'Who can fix it']
  await expect(first.getByRole('heading', { level: 3 })).toHaveText(headings)
  await expect(first.getByText('You asked to delete a tenant that is still enabled.')).toBeVisible()
  await expect(first.getByRole('listitem')).toHaveText([
    'Disable the tenant first.',
    'Read its new version.',
    'Delete it again with that version.',
  ])

  await second.getByRole('button', { name: 'Explain' }).click()
  await expect(first.getByText('What happened')).toBeHidden()
  await expect(second.getByText('What happened')).toBeVisible()
})

test('a card without an explanation offers none', async ({ console }) => {
  await console.send(card('a', { sections: [] }))
  await expect(cards(console.page).getByRole('button')).toHaveText(['Dismiss'])
})

test('a card being read stays where it was read while others arrive', async ({ console }) => {
  const { page, send } = console
  const long = { sections: LONG }
  await send(card('a', long))
  await page.getByRole('button', { name: 'Explain' }).click()
  const details = cards(page).first().locator('.details')
  await details.evaluate((element) => element.scrollTo(0, 200))
  await send(...numbered(4), card('a', long))
  await expect(headlines(page).first()).toHaveText(HEADLINE)
  await expect(cards(page).first()).toContainText('×2')
  await expect(cards(page).first().getByText('What to do')).toBeVisible()
  expect(await details.evaluate((element) => element.scrollTop)).toBe(200)
})

test('texts of the server stay texts', async ({ console }) => {
  const { page, send } = console
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>&amp;'
  const parts = { operation: hostile, advice: hostile, code: hostile }
  await send(
    card('a', {
      ...parts,
      headline: `400 · 1006 ${hostile}`,
      sections: [{ title: hostile, lines: [hostile, hostile] }],
    }),
  )
  await page.getByRole('button', { name: 'Explain' }).click()
  await expect(cards(page).getByRole('heading', { level: 2 })).toHaveText(`400 · 1006 ${hostile}`)
  await expect(cards(page).getByRole('listitem')).toHaveText([hostile, hostile])
  await expect(page.locator('console-lens-overlay').locator('img, script')).toHaveCount(0)
  await expect(page).toHaveTitle('Tenants')
})

test('a headline of any length leaves the card inside a small window', async ({ console }) => {
  const { page, send } = console
  await page.setViewportSize({ width: 320, height: 360 })
  await send(card('a', { headline: `400 ${'Unbreakable'.repeat(500)}`, sections: LONG }))
  await page.getByRole('button', { name: 'Explain' }).click()
  await send(...numbered(5))
  for (const shown of await cards(page).all()) await expect(shown).toBeInViewport({ ratio: 1 })
  await expect(cards(page).first().getByText('What to do')).toBeAttached()
})

test('nothing of it is printed', async ({ console }) => {
  await console.send(card('a'))
  await expect(cards(console.page)).toBeVisible()
  await console.page.emulateMedia({ media: 'print' })
  await expect(cards(console.page)).toBeHidden()
})

test('a frame that is not the top one shows no cards', async ({ console }) => {
  await console.page.evaluate((command) => window.mountHighlight(false).show([command]), card('a'))
  await expect(console.page.locator('console-lens-overlay')).toHaveCount(0)
})

test.describe('where constructed style sheets are refused', () => {
  // The page's own policy does not bind a content script's elements; here the test's page stands in for that.
  test.use({ bypassCSP: true })

  test('a card has its looks all the same', async ({ console: { page, send } }) => {
    await page.evaluate(() => {
      CSSStyleSheet.prototype.replaceSync = () => {
        throw new DOMException('refused', 'NotAllowedError')
      }
    })
    await send(card('a'))
    await expect(cards(page)).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    expect((await cards(page).boundingBox())?.width).toBe(360)
  })
})

test('more news of a failure that is shown already takes its place and counts nothing', async ({ console }) => {
  const { page, send } = console
  await send(card('vague', { id: 'request-1', headline: '400 The endpoint rejected the request' }))
  await expect(headlines(page)).toHaveText([/The endpoint rejected the request/])
  await send(card('exact', { id: 'request-1', headline: HEADLINE }))
  await expect(headlines(page)).toHaveText([/Attempt to delete non-disabled tenant/])
  await expect(cards(page)).toHaveCount(1)
  await send(card('exact', { id: 'request-1', headline: HEADLINE }))
  await expect(cards(page)).not.toContainText('×')
})
