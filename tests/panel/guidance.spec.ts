import { START } from '../fixtures/exchange.ts'
import { deleteEnabled, exchangeAt, rows } from './exchanges.ts'
import { expect, test } from './fixture.ts'

const TENANT = '5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10'
const PATH = `/api/2/tenants/${TENANT}`
const HOST = 'https://eu2-cloud.acronis.com'

const tenant = exchangeAt('tenant', 0, { url: HOST + PATH, object: { id: TENANT, version: '1742' } })
const tooMany = exchangeAt('too-many', 500, {
  url: `${HOST}/api/dr/v2/servers`,
  status: 429,
  headers: { 'retry-after': '17' },
  body: { reason: 'empty' },
})
const lapsed = (id: string, after: number) =>
  exchangeAt(id, after, { url: `${HOST}/bc/api/task_manager/v2/${id}`, status: 401, body: { reason: 'empty' } })

test('the steps show the calls for this very request, each to be copied as cURL', async ({ panel }) => {
  await panel.show([tenant, deleteEnabled])
  await panel.row('1006').click()
  const steps = panel.section('What to do').getByRole('listitem')
  await expect(steps.locator('code')).toHaveText([
    `GET ${PATH}`,
    `PUT ${PATH}{"enabled":false,"version":1742}`,
    `GET ${PATH}`,
    `DELETE ${PATH}?version=<version>`,
  ])
  await expect(steps.first().getByRole('button')).toHaveCount(0)
  await steps.getByRole('button', { name: 'Copy step 3 as cURL' }).click()
  await expect(steps.nth(2)).toContainText('Copied')
  await expect(steps.getByText('Copied')).toHaveCount(1)
  await steps.getByRole('button', { name: 'Copy step 5 as cURL' }).click()
  expect(await panel.copied()).toEqual([
    `curl -s ${HOST}${PATH} \\\n     -X PUT \\\n     --header "Authorization: Bearer <your token>" \\\n     --header "Content-Type: application/json" \\\n     --data-raw '{"enabled":false,"version":1742}' \\\n     --include`,
    `curl -s '${HOST}${PATH}?version=<version>' \\\n     -X DELETE \\\n     --header "Authorization: Bearer <your token>" \\\n     --include`,
  ])
})

test('a refused clipboard is said at the step', async ({ panel }) => {
  await panel.show([deleteEnabled])
  await panel.row('1006').click()
  await panel.page.evaluate(() => {
    window.panelPage.clipboardWorks = false
  })
  const step = panel.section('What to do').getByRole('listitem').nth(1)
  await step.getByRole('button', { name: 'Copy step 2 as cURL' }).click()
  await expect(step).toContainText('The browser refused the clipboard')
})

test('who can fix it and whether to try again are said in a word', async ({ panel }) => {
  const outage = exchangeAt('outage', 0, { method: 'POST', status: 500, body: { reason: 'empty' } })
  await panel.show([outage, deleteEnabled])
  await panel.row('1006').click()
  await expect(panel.section('Who can fix it')).toContainText(/^Who can fix itYouYou can/)
  await expect(panel.section('Try again?')).toContainText('After a change')
  await panel.row('500').click()
  await expect(panel.section('Who can fix it')).toContainText('Your administrator')
  await expect(panel.section('Try again?')).toContainText('After 2 s')
  await expect(panel.section('Try again?')).toContainText('Never blindly')
})

test('the wait that a server asks for is counted down from the end of its answer, and only while it lasts', async ({
  panel,
}) => {
  const { page } = panel
  const end = tooMany.endedAt ?? 0
  await page.clock.install({ time: end - 60_000 })
  await page.reload()
  await page.clock.pauseAt(end + 2_000)
  // Frames stand still with the clock: to wait for what is drawn would be to wait for ever.
  await page.evaluate((event) => window.panelPage.emit(event), rows([deleteEnabled, tooMany]))
  await page.clock.runFor(100)
  await panel.row('429').click()
  await page.clock.runFor(100)
  const timer = panel.section('Try again?').getByRole('timer')
  await expect(timer).toHaveText('In 15 s')
  await page.clock.runFor(3_000)
  await expect(timer).toHaveText('In 12 s')
  await panel.row('1006').click()
  await page.clock.runFor(100)
  await expect(timer).toHaveCount(0)
  await page.clock.runFor(5_000)
  await panel.row('429').click()
  await page.clock.runFor(100)
  await expect(timer).toHaveText('In 7 s')
  await page.clock.runFor(9_000)
  await expect(timer).toHaveText('The wait is over')
  await expect(panel.section('Try again?')).toContainText('Yes, after 17 s')
})

test('a request that failed because the session had ended leads to the first failure', async ({ panel }) => {
  const later = Array.from({ length: 14 }, (_, i) => lapsed(`later-${i}`, 1000 + i * 10))
  await panel.show([...later, lapsed('first', 900)])
  const first = panel.row('/first')
  await expect(first).toContainText('Token expired or invalid')
  await expect(panel.rows.filter({ hasText: /Session ended: see the first failure at \d\d:\d\d:06/ })).toHaveCount(14)
  await panel.row('/later-13').click()
  await expect(panel.details.getByRole('heading', { level: 2 })).toContainText('Session ended: see the first failure')
  await panel.details.getByRole('button', { name: 'Show the first failure' }).click()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(first).toBeFocused()
  await expect(panel.details.getByRole('heading', { level: 2 })).toHaveText('Token expired or invalid')
  await expect(panel.details.getByRole('button', { name: 'Show the first failure' })).toHaveCount(0)
})

test('the first failure is found anew when an earlier one, or a sign-in, is learnt of', async ({ panel }) => {
  const more = (...list: Parameters<typeof rows>[0]) => panel.emit(rows(list, { whole: false, seq: 9 }))
  await panel.show([lapsed('second', 2000), lapsed('third', 3000)])
  await panel.row('/third').click()
  const heading = panel.details.getByRole('heading', { level: 2 })
  await expect(heading).toContainText(/first failure at \d\d:\d\d:07/)
  await more(lapsed('first', 1000))
  await expect(heading).toContainText(/first failure at \d\d:\d\d:06/)
  await expect(panel.row('/second')).toContainText('Session ended')
  await more(exchangeAt('sign-in', 2500, { method: 'POST', url: `${HOST}/bc/login`, status: 303 }))
  await expect(heading).toHaveText('Token expired or invalid')
  await expect(panel.row('/second')).toContainText('Session ended')
})

test('a first failure that is not listed is named, without a link that leads nowhere', async ({ panel }) => {
  await panel.emit(rows([lapsed('first', 0), lapsed('second', 1000)], { navigatedAt: START + 500 }))
  await panel.page.getByRole('button', { name: 'Preserve log' }).click()
  await panel.row('/second').click()
  await expect(panel.section('What happened')).toContainText('the session had ended before')
  await expect(panel.details.getByRole('button', { name: 'Show the first failure' })).toHaveCount(0)
})

test.describe('320 pixels wide', () => {
  test.use({ viewport: { width: 320, height: 700 } })

  test('calls wrap, and nothing scrolls sideways', async ({ panel }) => {
    await panel.show([tenant, deleteEnabled])
    await panel.row('1006').click()
    const button = panel.details.getByRole('button', { name: 'Copy step 5 as cURL' })
    await button.scrollIntoViewIfNeeded()
    await expect(button).toBeInViewport({ ratio: 1 })
    expect(await panel.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    const body = panel.details.locator('.details-body')
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  })
})
