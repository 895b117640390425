import { HOSTILE } from './exchanges.ts'
import { faintTexts } from './faint-texts.ts'
import { expect, test } from './fixture.ts'

test('the theme follows its host while the panel is open', async ({ panel }) => {
  const root = panel.page.locator('#panel')
  await expect(root).toHaveAttribute('data-theme', 'light')
  await expect(root).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await panel.page.evaluate(() => window.panelPage.setTheme('dark'))
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(root).toHaveCSS('background-color', 'rgb(40, 40, 40)')
  await panel.page.evaluate(() => window.panelPage.setTheme('light'))
  await expect(root).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

for (const theme of ['light', 'dark'] as const) {
  test(`every text can be read in the ${theme} theme`, async ({ panel }) => {
    await panel.setTheme(theme)
    await panel.emit({ type: 'lost' })
    expect(await faintTexts(panel.page)).toEqual([])
    await panel.show()
    for (const text of ['1741', 'task_manager', '/users/me', '/resources']) {
      await panel.row(text).click()
      await expect(panel.row(text)).toHaveAttribute('aria-selected', 'true')
      expect(await faintTexts(panel.page)).toEqual([])
    }
  })
}

test('hostile texts stay texts everywhere', async ({ panel }) => {
  await panel.show()
  const row = panel.row('window.hacked')
  await expect(row.getByRole('gridcell').nth(2)).toHaveText(
    'Create a tenant /api/2/tenants?note=<script>window.hacked=true</script>',
  )
  await row.click()
  await expect(panel.section('From the server').getByRole('definition').first()).toHaveText(HOSTILE)
  await expect(panel.section('Request').locator('pre')).toHaveText(HOSTILE)
  await expect(panel.page.locator('#panel :is(script, img)')).toHaveCount(0)
  expect(await panel.page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('movement stops for those who asked for that', async ({ panel }) => {
  await panel.show()
  const spinner = panel.row('/resources').getByRole('img', { name: 'Running' })
  await expect(spinner).not.toHaveCSS('animation-name', 'none')
  await panel.page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(spinner).toHaveCSS('animation-name', 'none')
})

test('the focus can be seen', async ({ panel }) => {
  await panel.show()
  await panel.page.keyboard.press('Tab')
  await expect(panel.tab('Requests')).toHaveCSS('outline-style', 'solid')
  await panel.page.keyboard.press('Tab')
  await expect(panel.page.getByRole('button', { name: 'Record' })).toHaveCSS('outline-style', 'solid')
})

test('the selected row can be told in forced colours', async ({ panel }) => {
  await panel.page.emulateMedia({ forcedColors: 'active' })
  await panel.show()
  await panel.row('1741').click()
  const background = (text: string) => panel.row(text).evaluate((row) => getComputedStyle(row).backgroundColor)
  expect(await background('1741')).not.toBe(await background('/stored'))
})

test('the operation comes first at any width, and the path beside it or not at all', async ({ panel }) => {
  await panel.show()
  const cells = panel.rows.locator('.cell-named')
  await expect(cells).toHaveCount(8)
  const kinds = () =>
    cells.evaluateAll((all) => {
      const found = all.map((cell) => {
        const [operation, path] = [...cell.children].map((child) => child.getBoundingClientRect())
        const { top, right, bottom } = cell.getBoundingClientRect()
        if (!operation || !path) return 'a piece is missing'
        if (operation.top < top || operation.right > right || operation.width < 50) return 'the operation is cut'
        if (path.top >= bottom) return 'words'
        return path.left > operation.right && path.right <= right && path.width > 60 ? 'words and path' : 'overlap'
      })
      return [...new Set(found)].toSorted()
    })
  for (const width of [2000, 1200, 700, 400, 320]) {
    await panel.page.setViewportSize({ width, height: 700 })
    await expect.poll(kinds, `${width} pixels`).toEqual(width < 1200 ? ['words', 'words and path'] : ['words and path'])
    await expect(cells).toHaveCount(8)
  }
})

test.describe('400 pixels wide', () => {
  test.use({ viewport: { width: 400, height: 700 } })

  test('columns give way to the request, nothing scrolls sideways, the path stays whole in the text', async ({
    panel,
  }) => {
    await panel.show()
    await expect(panel.grid.getByRole('columnheader')).toHaveText(['Status', 'Request', 'Code', 'Meaning'])
    await expect(panel.row('1741')).toContainText('/api/2/tenants/5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10?version=1741')
    const overflow = () => panel.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await overflow()).toBe(0)
    for (const text of ['very-long-segment', 'window.hacked', '1741']) {
      await panel.row(text).click()
      await expect(panel.details).toBeInViewport({ ratio: 1 })
      expect(await overflow()).toBe(0)
      await panel.page.keyboard.press('Escape')
    }
  })

  test('the details cover the list, and there is a way back to the row', async ({ panel }) => {
    await panel.show()
    await panel.row('1741').click()
    await expect(panel.grid).toBeHidden()
    const back = panel.details.getByRole('button', { name: 'Back to the list' })
    await expect(back).toBeFocused()
    await panel.page.keyboard.press('ArrowDown')
    await expect(panel.details.getByRole('heading', { level: 2 })).toHaveText('Endpoint or data not found')
    await expect(back).toBeFocused()
    await back.click()
    await expect(panel.grid).toBeVisible()
    await expect(panel.row('/stored')).toBeFocused()
  })
})

test('the panel leaves nothing behind when it is taken away', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await panel.page.evaluate(() => window.panelPage.unmount())
  await expect(panel.page.locator('#panel')).toBeEmpty()
  await panel.show([])
})
