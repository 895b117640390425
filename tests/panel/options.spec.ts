import { axeViolations } from '../axe.ts'
import { expect, test } from './small-page.ts'

const SNOOZED = [
  { key: 'platform/1006', label: '1006 Attempt to delete non-disabled tenant' },
  { key: 'http/404', label: '404 Endpoint or data not found' },
]

test.use({ viewport: { width: 800, height: 700 } })

test('showing failures on the page is switched off and on, saved at once, and that is said', async ({ small }) => {
  const { page } = small
  await small.open('options')
  const choice = page.getByRole('checkbox', { name: 'Show failures on the page' })
  await expect(choice).toBeChecked()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(0)
  await choice.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  expect(await page.evaluate(() => window.smallPage.stored().highlighting)).toBe(false)
  await page.evaluate(() => window.smallPage.storeElsewhere({ highlighting: true, snoozed: [] }))
  await expect(choice).toBeChecked()
})

test('what the store refuses is not shown as chosen', async ({ small }) => {
  const { page } = small
  await small.open('options')
  const choice = page.getByRole('checkbox', { name: 'Show failures on the page' })
  await expect(choice).toBeChecked()
  await page.evaluate(() => {
    window.smallPage.storeWorks = false
  })
  await choice.click()
  await expect(page.getByRole('status').filter({ hasText: 'The browser refused to save this' })).toBeVisible()
  await expect(choice).toBeChecked()
})

test('snoozed codes are listed, each with its way back', async ({ small }) => {
  const { page } = small
  await small.open('options')
  await expect(page.getByText('None. To add one')).toBeVisible()
  await page.evaluate((snoozed) => window.smallPage.storeElsewhere({ highlighting: true, snoozed }), SNOOZED)
  await page.getByRole('button', { name: 'Show again: 1006 Attempt to delete non-disabled tenant' }).click()
  await expect(page.getByRole('button', { name: /^Show again/ })).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Codes without cards' })).toBeFocused()
  expect(await page.evaluate(() => window.smallPage.stored().snoozed.map(({ key }) => key))).toEqual(['http/404'])
})

test('the recorder’s switches are the panel’s, and wait until it has answered', async ({ small }) => {
  const { page } = small
  await small.open('options')
  const record = page.getByRole('checkbox', { name: 'Record the console’s calls' })
  await expect(record).toBeDisabled()
  await small.emit({ type: 'settings', settings: { recording: true, staticFiles: false } })
  await small.show([])
  await expect(record).toBeChecked()
  await record.click()
  await page.getByRole('checkbox', { name: 'Static files' }).click()
  const sent = await page.evaluate(() => window.smallPage.sent.filter(({ type }) => type === 'configure'))
  expect(sent).toEqual([
    { type: 'configure', settings: { recording: false, staticFiles: false } },
    { type: 'configure', settings: { recording: false, staticFiles: true } },
  ])
})

test('"Saved" is said of the recorder’s settings once it has them, of each choice anew, and never of a refused one', async ({
  small,
}) => {
  const { page } = small
  await small.open('options')
  await small.show([])
  const saved = page.getByRole('status').filter({ hasText: 'Saved' })
  const record = page.getByRole('checkbox', { name: 'Record the console’s calls' })
  const cards = page.getByRole('checkbox', { name: 'Show failures on the page' })
  await record.click()
  await expect(record).not.toBeChecked()
  await expect(saved).toHaveCount(0)
  await small.emit({ type: 'settings', settings: { recording: false, staticFiles: false } })
  await expect(saved).toBeVisible()
  await cards.click()
  await expect(saved).toBeVisible()
  const before = await saved.locator('span').elementHandle()
  await cards.click()
  await expect.poll(() => before?.evaluate((element) => element.isConnected)).toBe(false)
  await expect(saved).toBeVisible()
  await page.evaluate(() => {
    window.smallPage.storeWorks = false
  })
  await cards.click()
  await expect(page.getByRole('status').filter({ hasText: 'The browser refused to save this' })).toBeVisible()
  await record.click()
  await small.emit({ type: 'gone' })
  await expect(page.getByText('refused to save')).toHaveCount(0)
  await expect(saved).toHaveCount(0)
})

test('the hosts are listed, and which of them may not be watched', async ({ small }) => {
  const { page } = small
  await small.open('options')
  await small.show([])
  await small.emit({ type: 'access', missing: ['https://acronis.cloud/*'] })
  const item = (host: string) => page.getByRole('listitem').filter({ has: page.getByText(host, { exact: true }) })
  await expect(item('acronis.cloud')).toContainText('not allowed')
  await expect(item('*.acronis.com')).toContainText('watched')
})

for (const theme of ['light', 'dark'] as const)
  for (const width of [320, 800])
    test(`axe finds nothing in the options, ${theme}, ${width} pixels wide`, async ({ small }) => {
      const { page } = small
      await page.setViewportSize({ width, height: 700 })
      await small.open('options')
      await page.evaluate((name) => window.smallPage.setTheme(name), theme)
      await small.show([])
      await page.evaluate((snoozed) => window.smallPage.storeElsewhere({ highlighting: true, snoozed }), SNOOZED)
      await expect(page.getByRole('button', { name: /^Show again/ })).toHaveCount(2)
      expect(await axeViolations(page, '#page')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })
