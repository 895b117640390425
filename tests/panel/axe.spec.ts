import { expect, test } from './fixture.ts'

test('axe finds nothing in any view', async ({ panel }) => {
  const { page } = panel
  await expect(panel.grid.getByRole('columnheader', { name: 'Status' })).toBeVisible()
  expect(await panel.violations()).toEqual([])
  await panel.show()
  await expect(panel.rows.first()).toBeVisible()
  expect(await panel.violations()).toEqual([])
  for (const text of ['1741', '/resources']) {
    await panel.row(text).click()
    await expect(panel.details).toBeVisible()
    expect(await panel.violations()).toEqual([])
    await page.keyboard.press('Escape')
  }
  await panel.tab('Code reference').click()
  await page.getByRole('option', { name: '1018' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('The user is disabled')
  expect(await panel.violations()).toEqual([])
  await panel.tab('Decode').click()
  await page.getByRole('textbox').fill('HTTP/2 404\nx-request-id: 7\n\n{"error":{"code":1005}}')
  await expect(page.getByText('The answer names no service')).toBeVisible()
  expect(await panel.violations()).toEqual([])
})

test('axe finds nothing where the details cover the list', async ({ panel }) => {
  await panel.page.setViewportSize({ width: 320, height: 700 })
  await panel.show()
  await panel.row('1741').click()
  await expect(panel.details.getByRole('button', { name: 'Back to the list' })).toBeVisible()
  expect(await panel.violations()).toEqual([])
})

test('axe does look: a control without a name is found, and in the dark theme a text that is dark', async ({
  panel,
}) => {
  await expect(panel.grid.getByRole('columnheader', { name: 'Status' })).toBeVisible()
  await panel.page.evaluate(() => {
    const text = Object.assign(document.createElement('p'), { textContent: 'dark' })
    Object.assign(text.style, { color: '#333', position: 'fixed', inset: '200px' })
    document.querySelector('#panel')?.append(document.createElement('input'), text)
  })
  expect(await panel.violations()).toEqual([
    expect.stringMatching(/^dark: color-contrast: /),
    expect.stringMatching(/^label: /),
  ])
})
