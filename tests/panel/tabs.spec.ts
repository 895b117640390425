import type { Locator } from 'playwright/test'
import { START } from '../fixtures/exchange.ts'
import { har, savedEntry } from '../fixtures/har.ts'
import { exchangeAt } from './exchanges.ts'
import { faintTexts } from './faint-texts.ts'
import { expect, test } from './fixture.ts'

const MANY = Array.from({ length: 400 }, (_, i) =>
  exchangeAt(`many-${i}`, i, { url: `https://eu2-cloud.acronis.com/api/2/poll/n${i}` }),
)

test('there are three tabs, and the first shows the requests', async ({ panel }) => {
  await expect(panel.page.getByRole('tablist', { name: 'Views' }).getByRole('tab')).toHaveText([
    ...['Requests', 'Code reference', 'Decode'],
  ])
  await expect(panel.tab('Requests')).toHaveAttribute('aria-selected', 'true')
  await expect(panel.page.getByRole('tabpanel', { name: 'Requests' })).toBeVisible()
  await expect(panel.page.getByRole('tabpanel')).toHaveCount(1)
  await expect(panel.grid).toBeVisible()
})

test('the arrows, Home and End show a tab at once and keep the focus; Tab reaches one of them only', async ({
  panel,
}) => {
  const { keyboard } = panel.page
  await panel.tab('Requests').focus()
  for (const [key, name] of [
    ['ArrowRight', 'Code reference'],
    ['ArrowRight', 'Decode'],
    ['ArrowRight', 'Requests'],
    ['ArrowLeft', 'Decode'],
    ['Home', 'Requests'],
    ['End', 'Decode'],
  ] as const) {
    await keyboard.press(key)
    await expect(panel.tab(name)).toBeFocused()
    await expect(panel.tab(name)).toHaveAttribute('aria-selected', 'true')
    await expect(panel.page.getByRole('tabpanel', { name, exact: true })).toBeVisible()
  }
  await keyboard.press('Shift+Tab')
  await expect(panel.page.getByRole('tab').and(panel.page.locator(':focus'))).toHaveCount(0)
})

test('the tools, the list and the numbers of the requests belong to their tab', async ({ panel }) => {
  await panel.show()
  await panel.tab('Decode').click()
  await expect(panel.page.getByRole('textbox')).toBeVisible()
  for (const away of [panel.grid, panel.filter, panel.page.getByRole('button', { name: 'Record' })])
    await expect(away).toHaveCount(0)
  await panel.page.keyboard.press('Tab')
  await expect(panel.page.getByRole('textbox')).toBeFocused()
})

test('coming back finds the requests as they were: scrolled, filtered, selected', async ({ panel }) => {
  await panel.show(MANY)
  await panel.filter.fill('poll')
  await panel.row('/n399').click()
  await panel.grid.evaluate((grid) => grid.scrollTo(0, 2200))
  await expect(panel.row('/n101')).toBeInViewport()
  await panel.tab('Code reference').click()
  await panel.page.keyboard.press('Escape')
  await expect(panel.page.getByRole('option').first()).toBeVisible()
  await panel.tab('Requests').click()
  await expect(panel.row('/n101')).toBeInViewport()
  expect(await panel.grid.evaluate((grid) => grid.scrollTop)).toBe(2200)
  await expect(panel.filter).toHaveValue('poll')
  await expect(panel.details).toBeVisible()
})

test('the list follows new requests while another tab is shown', async ({ panel }) => {
  await panel.show(MANY.slice(0, 200))
  await expect(panel.row('/n199')).toBeInViewport()
  await panel.tab('Decode').click()
  await panel.show(MANY)
  await panel.tab('Requests').click()
  await expect(panel.row('/n399')).toBeInViewport()
})

test('the other tabs keep what was typed, too', async ({ panel }) => {
  await panel.tab('Code reference').click()
  await panel.page.getByRole('searchbox', { name: 'Search codes' }).fill('quota')
  await panel.tab('Decode').click()
  await panel.page.getByRole('textbox').fill('1006')
  await panel.tab('Code reference').click()
  await expect(panel.page.getByRole('searchbox')).toHaveValue('quota')
  await panel.tab('Decode').click()
  await expect(panel.page.getByRole('textbox')).toHaveValue('1006')
})

test('outside of DevTools, where there is no tab to look at, there are no requests', async ({ panel }) => {
  await panel.page.goto(`${panel.page.url()}?alone#platform/1006`)
  await expect(panel.page.getByRole('tab')).toHaveText(['Code reference', 'Decode'])
  await expect(panel.page.getByRole('heading', { level: 2 })).toHaveText('Attempt to delete non-disabled tenant')
})

test('the strip takes one row of 26 pixels', async ({ panel }) => {
  await panel.show([exchangeAt('one', 0, { startedAt: START })])
  expect((await panel.page.getByRole('tablist').boundingBox())?.height).toBe(26)
})

for (const theme of ['light', 'dark'] as const)
  test(`every text of the other tabs can be read in the ${theme} theme`, async ({ panel }) => {
    const { page } = panel
    await page.evaluate((name) => window.panelPage.setTheme(name), theme)
    await panel.tab('Code reference').click()
    await page.getByRole('option', { name: '1018' }).click()
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('The user is disabled')
    expect(await faintTexts(page)).toEqual([])
    await panel.tab('Decode').click()
    const failures = [savedEntry({ status: 404 }), savedEntry({ status: 500 })]
    for (const [text, words] of [
      ['', 'Paste what the server answered'],
      ['HTTP/2 404\nx-request-id: 7\n\n{"error":{"code":1005}}', 'The answer names no service'],
      [har(...failures), 'HAR, 2 requests'],
    ] as const) {
      await page.getByRole('textbox').fill(text)
      await expect(page.getByText(words)).toBeVisible()
      expect(await faintTexts(page)).toEqual([])
    }
  })

test('what is selected can be told in forced colours', async ({ panel }) => {
  const { page } = panel
  await page.emulateMedia({ forcedColors: 'active' })
  const background = (of: Locator) => of.evaluate((element) => getComputedStyle(element).backgroundColor)
  await panel.tab('Code reference').click()
  await page.getByRole('option', { name: '1018' }).click()
  expect(await background(page.getByRole('option', { name: '1018' }))).not.toBe(
    await background(page.getByRole('option', { name: '1020' })),
  )
})
