import { readFile } from 'node:fs/promises'
import { deleteEnabled, exchangeAt } from './exchanges.ts'
import { faintTexts } from './faint-texts.ts'
import { expect, type Panel, test } from './fixture.ts'

const HOST = 'https://eu2-cloud.acronis.com'
const USER = exchangeAt('user', 500, {
  url: `${HOST}/api/2/users/0d7e6f51-2a94-4c38-b1f7-93c5e8a2d604`,
  status: 404,
  body: {
    text: '{"error":{"code":1005,"message":"no Aiko"},"firstname":"Aiko","email":"aiko@example.com","phone":"+81355501234"}',
    truncated: false,
  },
})
const OLD = exchangeAt('old', -301_000, { url: `${HOST}/api/2/search` })
const LOG = [OLD, exchangeAt('fine', 0), USER, deleteEnabled]

const button = (panel: Panel, name: string) => panel.details.getByRole('button', { name, exact: true })
const open = async (panel: Panel) => {
  await panel.show(LOG)
  await panel.row('1741').click()
  await button(panel, 'Support bundle').click()
  await expect(panel.section('Support bundle')).toBeVisible()
}
const save = async (panel: Panel) => {
  const [download] = await Promise.all([panel.page.waitForEvent('download'), button(panel, 'Save').click()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test('the bundle is shown before it is saved: its calls, each value and what takes its place', async ({ panel }) => {
  await open(panel)
  const preview = panel.section('Support bundle')
  await expect(preview).toContainText('Nothing is sent')
  await expect(preview.locator('summary').first()).toHaveText('3 requests')
  await expect(preview.locator('li')).toHaveText([/users\/me/, /404 GET .* 1005/, /400 DELETE .* 1006/])
  for (const [group, mark, value] of [
    ['Mail addresses (1)', '<mail-1>', 'aiko@example.com'],
    ['Names (1)', '<name-1>', 'Aiko'],
    ['Phones and addresses (1)', '<place-1>', '+81355501234'],
  ] as const) {
    const found = preview.locator('details', { hasText: group })
    await expect(found.getByRole('term')).toHaveText(mark)
    await expect(found.getByRole('definition')).toHaveText(value)
  }
  const { name, text } = await save(panel)
  expect(name).toMatch(/^console-lens-support-\d{4}-\d\d-\d\d-\d{4}\.har$/)
  expect(text).not.toMatch(/aiko|81355501234|0d7e6f51/i)
  const { log } = JSON.parse(text)
  expect(log.entries).toHaveLength(3)
  expect(log.comment).toContain('Attempt to delete non-disabled tenant')
  expect(log.comment).toContain('c1d5a0e2b7f34c0f')
  await expect(button(panel, 'Support bundle')).toBeFocused()
  await expect(panel.details).toContainText(`Saved as ${name}`)
  await expect(panel.section('What happened')).toBeVisible()
})

test('what is kept stays, and nothing else', async ({ panel }) => {
  await open(panel)
  await panel.details.getByRole('checkbox', { name: 'Keep in the file: Names' }).check()
  await expect(panel.section('Support bundle').locator('details', { hasText: 'Names (1)' })).toContainText('kept')
  const { text } = await save(panel)
  expect(text).toContain('no Aiko')
  expect(text).not.toContain('aiko@example.com')
})

test('Escape and "Cancel" close the preview only, and lead back to its button', async ({ panel }) => {
  await open(panel)
  await panel.page.keyboard.press('Escape')
  await expect(panel.section('Support bundle')).toHaveCount(0)
  await expect(button(panel, 'Support bundle')).toBeFocused()
  expect(await panel.forwarded()).toEqual([])
  await panel.page.keyboard.press('Enter')
  await button(panel, 'Cancel').click()
  await expect(panel.section('What happened')).toBeVisible()
  await expect(button(panel, 'Support bundle')).toBeFocused()
  await panel.page.keyboard.press('Escape')
  await expect(panel.details).toBeHidden()
})

test('Escape closes what was opened last, and is the filter’s own while it has a text or a list', async ({ panel }) => {
  const { page, filter } = panel
  await open(panel)
  const preview = panel.section('Support bundle')
  await preview.getByRole('checkbox', { name: 'Keep in the file: Names' }).check()
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const columns = page.getByRole('group', { name: 'Columns' })
  await expect(columns.getByRole('checkbox', { name: 'Status' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(columns).toBeHidden()
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await filter.pressSequentially('tena')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(filter).toHaveValue('')
  await expect(preview.getByRole('checkbox', { name: 'Keep in the file: Names' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)
  await expect(panel.details).toBeVisible()
})

test('only a failure has one, and another row closes it', async ({ panel }) => {
  await open(panel)
  await panel.row('/users/me').click()
  await expect(panel.section('Support bundle')).toHaveCount(0)
  await expect(button(panel, 'Copy report')).toBeVisible()
  await expect(button(panel, 'Support bundle')).toHaveCount(0)
})

test('the preview can be read in both themes', async ({ panel }) => {
  await open(panel)
  expect(await panel.violations()).toEqual([])
  // The reader of colours takes a hovered button's see-through grey for a full one.
  await panel.page.mouse.move(0, 0)
  for (const theme of ['light', 'dark'] as const) {
    await panel.setTheme(theme)
    expect(await faintTexts(panel.page)).toEqual([])
  }
})

for (const width of [320, 1100])
  test(`the preview can be used, ${width} pixels wide`, async ({ panel }) => {
    await panel.page.setViewportSize({ width, height: 700 })
    await open(panel)
    await expect(button(panel, 'Save')).toBeInViewport({ ratio: 1 })
    const body = panel.page.locator('.details-body')
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  })
