import { exchangeAt } from './exchanges.ts'
import { expect, test } from './fixture.ts'

const HOST = 'https://eu2-cloud.acronis.com'
const quoted = { domain: 'PolicyManager', code: 'NotFound', message: 'The plan has gone.', context: { policy: '91' } }

const tasks = exchangeAt('tasks', 0, {
  url: `${HOST}/api/task_manager/v2/tasks?limit=3`,
  body: {
    text: JSON.stringify({
      items: [
        { id: 1, state: 'completed', result: { code: 'ok' } },
        {
          id: 2,
          state: 'completed',
          result: {
            code: 'error',
            error: {
              domain: 'Agent',
              code: 'CommandFailed',
              kbLink: 'javascript:alert(1)',
              message: JSON.stringify(quoted),
            },
          },
        },
      ],
    }),
    truncated: false,
  },
})

const prompt = exchangeAt('prompt', 1000, {
  method: 'POST',
  url: `${HOST}/bc/idp/token`,
  status: 401,
  body: { text: '{"error":"totp_required"}', truncated: false },
})

test('a failed task inside a success is a notice with its code, its words, and what to do', async ({ panel }) => {
  await panel.show([tasks, prompt])
  const row = panel.row('task_manager')
  await expect(row).toContainText('1 of 2 tasks failed')
  await expect(row.getByRole('gridcell').nth(3)).toHaveText('NotFound')
  await expect(row.getByRole('img', { name: 'Notice' })).toBeVisible()
  await expect(panel.status).toContainText('0 failed')
  await row.click()
  await expect(panel.details.getByRole('heading', { level: 2 })).toHaveText('1 of 2 tasks failed')
  await expect(panel.section('What happened')).toContainText('The plan has gone')
  await expect(panel.section('What to do').getByRole('listitem')).not.toHaveCount(0)
  await expect(panel.section('Who can fix it')).toContainText('You')
  await expect(panel.section('Try again?')).toContainText('Not this request: it worked')
  const server = panel.section('From the server')
  await expect(server).toContainText('Agent · CommandFailed')
  await expect(server.getByRole('term')).toHaveText([
    ...['error.code', 'error.message', 'error.domain'],
    'error.context.policy',
  ])
})

test('a link that a server names is text to read, not to click', async ({ panel }) => {
  const linked = JSON.stringify({ error: { code: 'x', kbLink: 'javascript:alert(1)' } })
  await panel.show([exchangeAt('linked', 0, { status: 400, body: { text: linked, truncated: false } })])
  await panel.row('/users/me').click()
  const server = panel.section('From the server')
  await expect(server.getByRole('term')).toHaveText(['error.code', 'error.kbLink'])
  await expect(server).toContainText('javascript:alert(1)')
  await expect(server.getByRole('link')).toHaveCount(0)
})

test('a prompt of the sign-in is a notice, although its status is one of failure', async ({ panel }) => {
  await panel.show([tasks, prompt])
  await panel.row('/idp/token').click()
  await expect(panel.details.getByRole('heading', { level: 2 })).toHaveText('The sign-in asks for a one-time code')
  await expect(panel.section('From the server').getByRole('definition').first()).toHaveText('totp_required')
  await expect(panel.status).toContainText('0 failed')
})

test('what is found inside a success is found by its words in the filter', async ({ panel }) => {
  await panel.show([tasks, prompt])
  await panel.filter.fill('plan has gone')
  await expect(panel.rows).toHaveCount(1)
})
