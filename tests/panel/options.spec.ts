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

test('the recorder’s switches are stored for all pages at once, and wait until they are known', async ({ small }) => {
  const { page } = small
  await small.open('options', '#loading')
  const record = page.getByRole('checkbox', { name: 'Record the console’s calls' })
  const files = page.getByRole('checkbox', { name: 'Static files' })
  await expect(record).toBeDisabled()
  await page.evaluate(() => window.smallPage.load())
  await expect(record).toBeChecked()
  await record.click()
  await files.click()
  expect(await page.evaluate(() => window.smallPage.storedRecorder())).toEqual({ recording: false, staticFiles: true })
  await page.evaluate(() => window.smallPage.storeRecorderElsewhere({ recording: true, staticFiles: true }))
  await expect(record).toBeChecked()
  await files.click()
  expect(await page.evaluate(() => window.smallPage.storedRecorder())).toEqual({ recording: true, staticFiles: false })
})

test('"Saved" is said of each choice anew, and never of a refused one', async ({ small }) => {
  const { page } = small
  await small.open('options')
  const saved = page.getByRole('status').filter({ hasText: 'Saved' })
  const refused = page.getByRole('status').filter({ hasText: 'The browser refused to save this' })
  const record = page.getByRole('checkbox', { name: 'Record the console’s calls' })
  const cards = page.getByRole('checkbox', { name: 'Show failures on the page' })
  await expect(saved).toHaveCount(0)
  await record.click()
  await expect(record).not.toBeChecked()
  await expect(saved).toBeVisible()
  const before = await saved.locator('span').elementHandle()
  await cards.click()
  await expect.poll(() => before?.evaluate((element) => element.isConnected)).toBe(false)
  await expect(saved).toBeVisible()
  await page.evaluate(() => {
    window.smallPage.storeWorks = false
  })
  for (const choice of [cards, record]) {
    const was = await choice.isChecked()
    await choice.click()
    await expect(refused).toBeVisible()
    await expect(saved).toHaveCount(0)
    await expect(choice).toBeChecked({ checked: was })
  }
})

test('the hosts are listed, and which of them may not be watched', async ({ small }) => {
  const { page } = small
  await small.open('options')
  await page.evaluate(() => window.smallPage.setMissing(['https://acronis.cloud/*']))
  const item = (host: string) => page.getByRole('listitem').filter({ has: page.getByText(host, { exact: true }) })
  await expect(item('acronis.cloud')).toContainText('not allowed')
  await expect(item('*.acronis.com')).toContainText('watched')
  await expect(page.getByText('You have not allowed the extension to see acronis.cloud')).toBeVisible()
  await page.evaluate(() => window.smallPage.setMissing([]))
  await expect(item('acronis.cloud')).toContainText('watched')
})

for (const theme of ['light', 'dark'] as const)
  for (const width of [320, 800])
    test(`axe finds nothing in the options, ${theme}, ${width} pixels wide`, async ({ small }) => {
      const { page } = small
      await page.setViewportSize({ width, height: 700 })
      await small.open('options')
      await page.evaluate((name) => window.smallPage.setTheme(name), theme)
      await page.evaluate((snoozed) => window.smallPage.storeElsewhere({ highlighting: true, snoozed }), SNOOZED)
      await expect(page.getByRole('button', { name: /^Show again/ })).toHaveCount(2)
      expect(await axeViolations(page, '#page')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })
