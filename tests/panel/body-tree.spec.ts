import { START } from '../fixtures/exchange.ts'
import { exchangeAt } from './exchanges.ts'
import { expect, test } from './fixture.ts'

const LIST = { items: Array.from({ length: 240 }, (_, n) => ({ id: n, note: n === 230 ? 'the needle' : 'hay' })) }
const failed = exchangeAt('list', 0, {
  ...{ startedAt: START, status: 400, url: 'https://eu2-cloud.acronis.com/api/2/tenants' },
  body: { text: JSON.stringify({ error: { code: 1006, 'odd key': [1, 2] }, ...LIST }), truncated: false },
})

test.beforeEach(async ({ panel }) => {
  await panel.show([failed])
  await panel.row('/tenants').click()
})

test('what is sought in a body is found, unfolded and marked, and Enter goes on', async ({ panel }) => {
  const find = panel.details.getByRole('searchbox', { name: 'Find in body' })
  const search = panel.details.getByRole('group', { name: 'Find in body' })
  const marked = panel.details.locator('[data-current="true"]')
  await find.fill('1006')
  await expect(search).toContainText('1 of 1')
  await expect(marked).toHaveText('code: 1006')
  await find.fill('needle')
  await expect(marked).toHaveText('note: "the needle"')
  await expect(marked).toBeInViewport()
  await find.fill('HAY')
  await expect(search).toContainText('1 of 239')
  await find.press('Enter')
  await expect(search).toContainText('2 of 239')
  await find.press('Shift+Enter')
  await find.press('Shift+Enter')
  await expect(search).toContainText('239 of 239')
  await panel.details.getByRole('button', { name: 'Next match (Enter)' }).click()
  await expect(search).toContainText('1 of 239')
  await find.fill('nowhere')
  await expect(search).toContainText('Not in this body')
  await expect(panel.details.getByRole('button', { name: 'Next match (Enter)' })).toBeDisabled()
  await find.press('Escape')
  await expect(find).toHaveValue('')
  await expect(panel.details).toBeVisible()
})

test('the path and the value of what is marked can be copied', async ({ panel }) => {
  const path = panel.details.getByRole('button', { name: 'Copy path' })
  const value = panel.details.getByRole('button', { name: 'Copy value' })
  await expect(path).toBeDisabled()
  await panel.details.getByRole('searchbox', { name: 'Find in body' }).fill('needle')
  await path.click()
  await expect.poll(panel.copied).toEqual(['items[230].note'])
  await value.click()
  await expect.poll(panel.copied).toEqual(['items[230].note', 'the needle'])
  await panel.details.getByText('odd key: ').click()
  await path.click()
  await expect.poll(async () => (await panel.copied()).at(-1)).toBe('error["odd key"]')
  await value.click()
  await expect.poll(async () => (await panel.copied()).at(-1)).toBe('[1,2]')
})
