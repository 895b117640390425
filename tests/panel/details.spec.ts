import { exchangeAt, running } from './exchanges.ts'
import { expect, test } from './fixture.ts'

const failedPage = exchangeAt('failed-page', 0, {
  kind: 'document',
  url: 'https://eu2-cloud.acronis.com/mc/clients',
  status: 503,
  body: { reason: 'not-seen' },
})

test('a failure is explained: what, why, what to do, who, whether to try again', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  const heading = panel.details.getByRole('heading', { level: 2 })
  await expect(heading).toHaveText('Attempt to delete non-disabled tenant')
  await expect(panel.section('What happened')).toContainText('still enabled')
  await expect(panel.section('What happened')).toContainText('Documented')
  await expect(panel.section('Why')).toContainText('disabled before')
  await expect(panel.section('What to do').getByRole('listitem').first()).toContainText('disable the tenant')
  await expect(panel.section('Who can fix it')).toContainText('You')
  await expect(panel.section('Try again?')).toContainText('Not as it is')
  const titles = ['What happened', 'Why', 'What to do', 'Who can fix it', 'Try again?', 'Read more']
  await expect(panel.details.getByRole('heading', { level: 3 })).toHaveText([
    ...titles,
    ...['From the server', 'Request', 'Timing', 'Seen by'],
  ])
})

test('the server’s fields have the vendor’s names, the better sentence first, numbers as written', async ({
  panel,
}) => {
  await panel.show()
  await panel.row('1741').click()
  const server = panel.section('From the server')
  await expect(server.getByRole('term')).toHaveText([
    ...['error.details.info', 'error.code', 'error.message', 'error.details', 'error.domain'],
    'error.context.id',
  ])
  await expect(server.getByRole('definition').first()).toContainText('9007199254740993123')
  await expect(server.getByRole('term').nth(1)).toHaveAttribute('title', /\S/)
})

test('the body is a tree that folds and unfolds', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  const server = panel.section('From the server')
  const context = server.locator('summary', { hasText: 'context:' })
  await expect(server.getByText('id: "2207815"')).toBeVisible()
  await context.click()
  await expect(server.getByText('id: "2207815"')).toHaveCount(0)
  await context.press('Enter')
  await expect(server.getByText('id: "2207815"')).toBeVisible()
})

test('a failed page load says that such bodies are not recorded', async ({ panel }) => {
  await panel.show([failedPage])
  await panel.row('/mc/clients').click()
  await expect(panel.section('From the server')).toContainText('Bodies of page loads are not recorded.')
})

test('the request, its timing and its sources are told', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await expect(panel.section('Request')).toContainText('HTTP/1.1 400 Bad Request')
  await expect(panel.section('Request')).toContainText('x-request-id')
  await expect(panel.section('Timing')).toContainText('2026-03-02T09:14:06.120Z')
  await expect(panel.section('Timing')).toContainText('132 ms')
  await expect(panel.section('Seen by').getByRole('listitem')).toHaveText([
    /^The page/,
    /^The browser’s request log/,
    'Set off by your action on the page (click).',
  ])
})

test('the request is told in words, with its service, and with a page that is not linked above already', async ({
  panel,
}) => {
  await panel.show()
  await panel.row('/users/0d7e').click()
  const request = panel.section('Request')
  await expect(request.getByRole('term').nth(0)).toHaveText('Operation')
  await expect(request.getByRole('definition').nth(0)).toHaveText('Delete a user · Vendor documentation')
  await expect(request.getByRole('definition').nth(1)).toHaveText('Account server')
  await expect(request.getByRole('link')).toHaveAttribute('href', /\/users\/deleting-user\.html$/)
  await panel.row('1741').click()
  await expect(request.getByRole('definition').nth(0)).toHaveText('Delete a tenant')
  await expect(panel.details.locator('a[href$="/deleting-tenant.html"]')).toHaveCount(1)
})

test('an unknown operation names its service only', async ({ panel }) => {
  await panel.show()
  await panel.row('/alerts').click()
  const request = panel.section('Request')
  await expect(request.getByRole('term')).toHaveText(['Service', 'Method', 'URL'])
  await expect(request.getByRole('definition').first()).toHaveText('Alerts')
})

test('an HTML answer is shown as text', async ({ panel }) => {
  await panel.show()
  await panel.row('/stored').click()
  await expect(panel.section('From the server').locator('pre')).toContainText('<center><h1>404 Not Found</h1></center>')
})

test('a cut body, read as far as it goes, says so, and so does one that may be another’s', async ({ panel }) => {
  await panel.show()
  await panel.row('task_manager').click()
  const server = panel.section('From the server')
  await expect(server).toContainText('The body is not valid JSON')
  await expect(server).toContainText('Its full size: 48.2 kB')
  await expect(server).toContainText('may belong to another')
  await expect(panel.section('Request')).toContainText('priority: 3')
})

test('a missing body says why, a broken connection says what the browser said', async ({ panel }) => {
  await panel.show()
  await panel.row('/alerts').click()
  await expect(panel.section('From the server')).toContainText('net::ERR_NAME_NOT_RESOLVED')
  await expect(panel.section('From the server').getByRole('heading', { name: 'Body' })).toHaveCount(0)
  await panel.row('/agents').click()
  await expect(panel.section('From the server').getByRole('heading', { name: 'Body' })).toHaveCount(1)
  await expect(panel.section('Seen by')).toContainText('The background of this site sent it')
  await panel.row('/users/0d7e').click()
  await expect(panel.section('From the server')).toContainText('Bodies of successful answers are not recorded')
  await expect(panel.section('Request')).toContainText('The request had no body')
})

test('a success needs no explanation, a redirect shows its way', async ({ panel }) => {
  await panel.show()
  await panel.row('/session').click()
  await expect(panel.details.getByRole('heading', { level: 3 })).toHaveText([
    ...['What happened', 'From the server', 'Request', 'Timing', 'Seen by'],
  ])
  await expect(panel.section('What happened')).toContainText('A 20x status means success')
  await expect(panel.section('Request')).toContainText('Redirected (302) to')
  await expect(panel.section('Request')).toContainText('/bc/login')
  await expect(panel.section('Seen by')).toContainText('from a frame inside the page')
})

test('a running request says that it runs, and tells its end when that comes', async ({ panel }) => {
  await panel.show()
  await panel.row('/resources').click()
  await expect(panel.details.getByRole('heading', { level: 2 })).toHaveText('Running')
  await expect(panel.section('From the server')).toHaveCount(0)
  await panel.show([{ ...running, state: 'completed', status: 404, endedAt: running.startedAt + 20 }])
  await expect(panel.details.getByRole('heading', { level: 2 })).toHaveText('Endpoint or data not found')
})

test('the copy buttons put the request on the clipboard and say so', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await panel.details.getByRole('button', { name: 'Copy as cURL' }).click()
  await expect(panel.details.getByText('Copied')).toBeVisible()
  await panel.details.getByRole('button', { name: 'Copy as fetch' }).click()
  await panel.details.getByRole('button', { name: 'Copy report' }).click()
  const [curl, fetch, report] = await panel.copied()
  expect(curl).toMatch(
    /^curl -s '?https:[^\n]+ \\\n {5}-X DELETE \\\n {5}--header "Authorization: Bearer <your token>" \\\n {5}--include$/,
  )
  expect(fetch).toMatch(/^await fetch\("https:.+method: "DELETE"/s)
  expect(report).toContain('### 400 · 1006 Attempt to delete non-disabled tenant')
})

test('the id by which support finds the request has a line of its own, and is copied alone', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await expect(panel.details.getByText('x-request-id c1d5a0e2b7f34c0f')).toBeVisible()
  await panel.details.getByRole('button', { name: 'Copy x-request-id' }).click()
  expect(await panel.copied()).toEqual(['c1d5a0e2b7f34c0f'])
  await panel.row('/stored').click()
  await expect(panel.details.getByRole('button', { name: /^Copy x-/ })).toHaveCount(0)
})

test('a refused clipboard is not called a success', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await panel.page.evaluate(() => {
    window.panelPage.clipboardWorks = false
  })
  await panel.details.getByRole('button', { name: 'Copy report' }).click()
  await expect(panel.details.getByText('The browser refused the clipboard')).toBeVisible()
})
