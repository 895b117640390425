import { ALL } from './exchanges.ts'
import { expect, test } from './fixture.ts'

const MISSING = ['https://*.acronis.com/*', 'https://acronis.cloud/*']

test('missing access is said by host, and the button asks for exactly that', async ({ panel }) => {
  await panel.show()
  const note = panel.page.getByRole('status').filter({ hasText: 'not allowed' })
  await expect(note).toHaveCount(0)
  await panel.emit({ type: 'access', missing: MISSING })
  await expect(note).toContainText('see *.acronis.com, acronis.cloud, so')
  await expect(panel.rows).toHaveCount(ALL.length)
  await note.getByRole('button', { name: 'Allow access to this console' }).click()
  expect(await panel.page.evaluate(() => window.panelPage.askedFor)).toEqual([MISSING])
  await panel.emit({ type: 'access', missing: [] })
  await expect(note).toHaveCount(0)
})

test('where the panel cannot ask, it says where access is given', async ({ panel }) => {
  const { page } = panel
  await page.evaluate(() => {
    location.hash = '#cannot-ask'
  })
  await page.reload()
  await panel.emit({ type: 'access', missing: MISSING })
  const note = page.getByRole('status').filter({ hasText: 'not allowed' })
  await expect(note).toContainText('about:addons')
  await expect(note.getByRole('button')).toHaveCount(0)
})
