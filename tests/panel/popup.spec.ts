import { axeViolations } from '../axe.ts'
import { ALL, deleteEnabled, HOSTILE } from './exchanges.ts'
import { LAPSED } from './fold-samples.ts'
import { expect, test } from './small-page.ts'

const NAME = /Attempt to delete non-disabled tenant/
const again = { ...deleteEnabled, id: 'again', startedAt: deleteEnabled.startedAt + 90_000 }

test('failures are listed, newest first, repeats in one line, as many as the badge says', async ({ small }) => {
  const { page } = small
  await small.open('popup')
  await small.show([...ALL, again])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('7 failed calls')
  const heads = page.getByRole('heading', { level: 2 })
  await expect(heads).toHaveCount(6)
  await expect(heads.first()).toContainText('400 · 1006 Attempt to delete non-disabled tenant')
  await expect(heads.first()).toContainText('×2')
  await expect(heads.first()).toContainText('Delete a tenant')
  await expect(page.getByText('press F12')).toContainText('“Acronis API”')
})

test('a failure unfolds to the panel’s explanation, by mouse and by keyboard, one at a time', async ({ small }) => {
  const { page } = small
  await small.open('popup')
  await small.show(ALL)
  const head = page.getByRole('button', { name: NAME })
  await expect(head).toHaveAttribute('aria-expanded', 'false')
  await head.click()
  await expect(head).toHaveAttribute('aria-expanded', 'true')
  for (const title of ['What happened', 'Why', 'What to do', 'Who can fix it', 'Try again?'])
    await expect(page.getByRole('group', { name: title, exact: true })).toBeVisible()
  await expect(page.getByRole('group', { name: 'What to do', exact: true })).toContainText(/disable/i)

  const other = page.getByRole('button', { name: /Tenant name conflict/ })
  await other.focus()
  await page.keyboard.press('Enter')
  await expect(other).toHaveAttribute('aria-expanded', 'true')
  await expect(head).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Copy report' })).toBeFocused()
})

test('an open failure stays open when it comes again, and new ones come on top', async ({ small }) => {
  const { page } = small
  await small.open('popup')
  await small.show([deleteEnabled])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 failed call')
  await page.getByRole('button', { name: NAME }).click()
  await small.show([deleteEnabled, again])
  await expect(page.getByRole('button', { name: NAME })).toContainText('×2')
  await expect(page.getByRole('button', { name: NAME })).toHaveAttribute('aria-expanded', 'true')
})

test('the link to the first failure leads the keyboard there, too', async ({ small }) => {
  const { page } = small
  await small.open('popup')
  await small.show(LAPSED)
  await page
    .getByRole('button', { name: /see the first failure/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Show the first failure' }).press('Enter')
  const open = page.locator('.failure-head[aria-expanded="true"]')
  await expect(open).toBeFocused()
  await expect(open).not.toHaveText(/see the first failure/)
})

test('a failure can be reported, put away with its repeats, and snoozed, which is undone in place', async ({
  small,
}) => {
  const { page } = small
  await small.open('popup')
  await small.show([deleteEnabled, again])
  await page.getByRole('button', { name: NAME }).click()
  await page.getByRole('button', { name: 'Copy report' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  expect((await page.evaluate(() => window.smallPage.copied)).join('')).toContain('1006')

  await page.getByRole('button', { name: 'Put away' }).click()
  await expect(page.getByText('Its card is off the page')).toBeVisible()
  expect(await page.evaluate(() => window.smallPage.dismissed)).toEqual([['delete-enabled', 'again']])

  const snoozed = () => page.evaluate(() => window.smallPage.stored().snoozed.map(({ label }) => label))
  await page.getByRole('button', { name: 'No more cards for this code' }).click()
  const undo = page.getByRole('button', { name: 'Show its cards again' })
  await expect(undo).toBeFocused()
  expect(await snoozed()).toEqual(['1006 Attempt to delete non-disabled tenant'])
  await undo.click()
  await expect(page.getByRole('button', { name: 'No more cards for this code' })).toBeFocused()
  expect(await snoozed()).toEqual([])
})

test('a store that refuses is told of', async ({ small }) => {
  const { page } = small
  await small.open('popup')
  await small.show([deleteEnabled])
  await page.getByRole('button', { name: NAME }).click()
  await page.evaluate(() => {
    window.smallPage.storeWorks = false
  })
  await page.getByRole('button', { name: 'No more cards for this code' }).click()
  await expect(page.getByText('The browser refused to save this')).toBeVisible()
  await expect(page.getByRole('button', { name: 'No more cards for this code' })).toBeVisible()
})

test('where nothing failed it says why that may be', async ({ small }) => {
  const { page } = small
  await small.open('popup', '#elsewhere')
  await expect(page.locator('#page')).toHaveText('')
  await small.show([])
  await expect(page.getByText('This page is no Acronis console')).toBeVisible()
  await expect(page.getByText('*.acronis.com, acronis.cloud, *.acronis.cloud')).toBeVisible()

  await page.goto('about:blank')
  await small.open('popup')
  await small.show([])
  await expect(page.getByText('No failed calls')).toBeVisible()
  await small.emit({ type: 'settings', settings: { recording: false, staticFiles: false } })
  await expect(page.getByText('Recording is off')).toBeVisible()
  await small.emit({ type: 'access', missing: ['https://*.acronis.com/*'] })
  await expect(page.getByText('You have not allowed the extension to see *.acronis.com')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Allow access to this console' })).toBeVisible()
  await small.emit({ type: 'page', hooked: false })
  await expect(page.getByText('Reload the page to see bodies and causes')).toBeVisible()
})

test('that cards are off is said, and they can be turned on again', async ({ small }) => {
  const { page } = small
  await small.open('popup')
  await small.show([deleteEnabled])
  await page.evaluate(() => window.smallPage.storeElsewhere({ highlighting: false, snoozed: [] }))
  await page.getByRole('button', { name: NAME }).click()
  await expect(page.getByRole('button', { name: 'Put away' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Turn them on' }).click()
  await expect(page.getByText('Cards on the page are off')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused()
  expect(await page.evaluate(() => window.smallPage.stored().highlighting)).toBe(true)
  await page.getByRole('button', { name: 'Settings' }).click()
  expect(await page.evaluate(() => window.smallPage.optionsOpened)).toBe(1)
})

test('what the server says is text and nothing else, and nothing is wider than the popup', async ({ small }) => {
  const { page } = small
  await small.open('popup')
  await small.show(ALL)
  for (const head of await page.getByRole('heading', { level: 2 }).getByRole('button').all()) {
    await head.click()
    await expect(page.getByRole('group', { name: 'What happened', exact: true })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400)
  }
  await expect(page.getByRole('heading', { level: 2 }).nth(0)).toContainText(HOSTILE.slice(0, 20))
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in the popup, ${theme}`, async ({ small }) => {
    const { page } = small
    await small.open('popup')
    await page.evaluate((name) => window.smallPage.setTheme(name), theme)
    await small.show([])
    expect(await axeViolations(page, '#page')).toEqual([])
    await small.show(ALL)
    await small.emit({ type: 'page', hooked: false })
    expect(await axeViolations(page, '#page')).toEqual([])
    await page.getByRole('button', { name: NAME }).click()
    await expect(page.getByRole('group', { name: 'What happened', exact: true })).toBeVisible()
    expect(await axeViolations(page, '#page')).toEqual([])
  })
