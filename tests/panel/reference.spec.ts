import { deleteEnabled, exchangeAt } from './exchanges.ts'
import { expect, type Panel, test } from './fixture.ts'

const region = ({ page }: Panel) => page.getByRole('region', { name: 'Explanation' })
const title = (panel: Panel) => region(panel).getByRole('heading', { level: 2 })
const search = ({ page }: Panel) => page.getByRole('searchbox', { name: 'Search codes' })
const option = ({ page }: Panel, name: string | RegExp) => page.getByRole('option', { name })
const hash = ({ page }: Panel) => page.evaluate(() => location.hash)
const DELETE_TITLE = 'Attempt to delete non-disabled tenant'

test('every code is listed by family with counts, without any traffic', async ({ panel }) => {
  await panel.tab('Code reference').click()
  const codes = panel.page.getByRole('listbox', { name: 'Codes' })
  const platform = codes.getByRole('group', { name: 'Platform codes (account server)', exact: true })
  await expect(platform.getByRole('option').first()).toBeVisible()
  const count = await platform.getByRole('option').count()
  expect(count).toBeGreaterThanOrEqual(36)
  await expect(platform).toContainText(`Platform codes (account server) ${count}`)
  await expect(codes.getByRole('group', { name: 'HTTP statuses' }).getByRole('option', { name: '404' })).toBeVisible()
  await expect(panel.page.getByRole('status')).toHaveText(`${await codes.getByRole('option').count()} codes`)
  await expect(panel.page.getByText('No code chosen')).toBeVisible()
})

test('a code is explained whole, with its evidence, and its address leads back to it', async ({ panel }) => {
  await panel.tab('Code reference').click()
  expect(await hash(panel)).toBe('#reference')
  await option(panel, /^1006/).click()
  await expect(title(panel)).toHaveText(DELETE_TITLE)
  await expect(option(panel, /^1006/)).toHaveAttribute('aria-selected', 'true')
  await expect(region(panel).getByRole('heading', { level: 3 })).toHaveText([
    ...['What happened', 'Why', 'What to do', 'Who can fix it', 'Try again?', 'Read more'],
  ])
  await expect(region(panel).getByRole('group', { name: 'What happened' })).toContainText('Documented')
  await expect(region(panel).getByRole('link', { name: 'platform/1006' })).toHaveAttribute('href', '#platform/1006')
  expect(await hash(panel)).toBe('#platform/1006')
  await panel.tab('Requests').click()
  expect(await hash(panel)).toBe('')
  await panel.tab('Code reference').click()
  expect(await hash(panel)).toBe('#platform/1006')
  await expect(title(panel)).toHaveText(DELETE_TITLE)
})

test('an address with a code in it opens that code', async ({ panel }) => {
  await panel.page.evaluate(() => history.replaceState(null, '', '#platform/1030'))
  await panel.page.reload()
  await expect(panel.tab('Code reference')).toHaveAttribute('aria-selected', 'true')
  await expect(title(panel)).toHaveText('Sync & Share users count quota exceeded')
  await expect(option(panel, /^1030/)).toBeInViewport()
})

test('an address with a code that is not known says so', async ({ panel }) => {
  await panel.page.evaluate(() => history.replaceState(null, '', '#platform/<b>9'))
  await panel.page.reload()
  await expect(region(panel)).toContainText('No entry “platform/<b>9”')
})

test('the search looks at codes, titles and texts, and says how many it found', async ({ panel }) => {
  await panel.tab('Code reference').click()
  await search(panel).fill('platform quota EXCEEDED')
  await expect(panel.page.getByRole('option')).toHaveText([/^1022/, /^1030/])
  await expect(panel.page.getByRole('status')).toHaveText(/^2 of \d+ codes$/)
  await search(panel).fill('offering version')
  const told = panel.page.getByRole('group', { name: 'Only in the explanation' })
  await expect(told.getByRole('option', { name: /^426/ })).toBeVisible()
  await expect(panel.page.getByRole('group').last()).toContainText('Only in the explanation')
  await search(panel).fill('1006')
  await expect(option(panel, /^1006/)).toBeVisible()
  await search(panel).press('Escape')
  await expect(search(panel)).toHaveValue('')
})

test('a search that finds nothing says what that means, and offers the way out', async ({ panel }) => {
  await panel.tab('Code reference').click()
  await search(panel).fill('no such code')
  await expect(panel.page.getByText('No code matches')).toBeVisible()
  await panel.page.getByRole('button', { name: 'Show all codes' }).click()
  await expect(option(panel, /^1000 Internal/)).toBeVisible()
  await expect(search(panel)).toBeFocused()
})

test('the keyboard does it all: / to the search, Enter to the code, arrows, Home and End from there', async ({
  panel,
}) => {
  const { keyboard } = panel.page
  await panel.tab('Code reference').click()
  await expect(option(panel, /^1000 Internal/)).toBeVisible()
  await keyboard.press('/')
  await expect(search(panel)).toBeFocused()
  await keyboard.type('404')
  await keyboard.press('Enter')
  await expect(title(panel)).toHaveText('Endpoint or data not found')
  await expect(option(panel, /^404/)).toBeFocused()
  await keyboard.press('/')
  await keyboard.press('Escape')
  await keyboard.press('ArrowDown')
  await expect(option(panel, /^404/)).toBeFocused()
  await keyboard.press('Home')
  await expect(option(panel, /^1000 Internal/)).toBeFocused()
  await expect(title(panel)).toHaveText('Internal system error')
  await keyboard.press('ArrowDown')
  await expect(option(panel, /^1001/)).toBeFocused()
  await expect(title(panel)).toHaveText('Version mismatch')
  await keyboard.press('ArrowUp')
  await keyboard.press('End')
  await expect(panel.page.getByRole('option').last()).toBeFocused()
  await expect(panel.page.getByRole('option').last()).toBeInViewport()
  await expect(panel.page.getByRole('option').and(panel.page.locator('[tabindex="0"]'))).toHaveCount(1)
})

test('the details of a failure lead to its entry, past a search that hides it', async ({ panel }) => {
  await panel.tab('Code reference').click()
  await search(panel).fill('quota')
  await panel.tab('Requests').click()
  await panel.show()
  await panel.row('1741').click()
  await panel.details.getByRole('link', { name: 'In the code reference' }).click()
  await expect(panel.tab('Code reference')).toHaveAttribute('aria-selected', 'true')
  await expect(title(panel)).toHaveText(DELETE_TITLE)
  await expect(option(panel, /^1006/)).toBeFocused()
  await panel.tab('Requests').click()
  await expect(panel.row('1741')).toHaveAttribute('aria-selected', 'true')
})

test('a request that has no entry, or did not fail, has no link', async ({ panel }) => {
  const unlisted = exchangeAt('unlisted', 50, {
    ...{ status: 400, url: 'https://eu2-cloud.acronis.com/api/2/unlisted' },
    body: { text: '{"error":{"code":4711,"message":"x","domain":"PlatformAccountServer"}}', truncated: false },
  })
  const link = panel.details.getByRole('link', { name: 'In the code reference' })
  await panel.show([exchangeAt('fine', 0), deleteEnabled, unlisted])
  await panel.row('1741').click()
  await expect(link).toBeVisible()
  for (const text of ['/users/me', '/unlisted']) {
    await panel.row(text).click()
    await expect(panel.row(text)).toHaveAttribute('aria-selected', 'true')
    await expect(link).toHaveCount(0)
  }
})

for (const width of [320, 700] as const)
  test(`nothing scrolls sideways at ${width} pixels`, async ({ panel }) => {
    await panel.page.setViewportSize({ width, height: 700 })
    await panel.tab('Code reference').click()
    const overflow = () => panel.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await option(panel, /^1006/).click()
    await expect(title(panel)).toBeInViewport({ ratio: 1 })
    await expect(search(panel)).toHaveCount(width < 700 ? 0 : 1)
    expect(await overflow()).toBe(0)
  })

test.describe('400 pixels wide', () => {
  test.use({ viewport: { width: 400, height: 700 } })

  test('the explanation covers the list, which the arrows only move through, and there is a way back', async ({
    panel,
  }) => {
    const { keyboard } = panel.page
    await panel.tab('Code reference').click()
    await expect(option(panel, /^1000 Internal/)).toBeVisible()
    await search(panel).press('ArrowDown')
    await keyboard.press('ArrowDown')
    await expect(option(panel, /^1001/)).toBeFocused()
    await expect(region(panel)).toBeHidden()
    await keyboard.press('Enter')
    await expect(title(panel)).toHaveText('Version mismatch')
    await expect(panel.page.getByRole('listbox')).toBeHidden()
    const back = region(panel).getByRole('button', { name: 'Back to the list' })
    await expect(back).toBeFocused()
    await back.click()
    await expect(option(panel, /^1001/)).toBeFocused()
    await keyboard.press('Enter')
    await expect(back).toBeFocused()
    await keyboard.press('Escape')
    await expect(option(panel, /^1001/)).toBeFocused()
    expect(await panel.forwarded()).toEqual([])
    expect(await hash(panel)).toBe('#reference')
  })
})
