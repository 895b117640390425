import { HOST } from '../fixtures/exchange.ts'
import { har, PLATFORM_BODY, SECRETS, savedEntry } from '../fixtures/har.ts'
import { HOSTILE } from './exchanges.ts'
import { expect, type Panel, test } from './fixture.ts'

const HTTP = `$ curl -X DELETE https://eu2-cloud.acronis.com/api/2/tenants/7?version=3 --include
HTTP/1.1 400 Bad Request
content-type: application/json
x-request-id: c1d5a0e2b7f34c0f

${PLATFORM_BODY}`
const DELETE_TITLE = 'Attempt to delete non-disabled tenant'

const field = ({ page }: Panel) => page.getByRole('textbox', { name: 'Answer, HAR or code' })
const readAs = ({ page }: Panel) => page.getByRole('status')
const region = ({ page }: Panel) => page.getByRole('region', { name: 'What it means' })
const title = (panel: Panel) => region(panel).getByRole('heading', { level: 2 })
const section = (panel: Panel, name: string) => region(panel).getByRole('group', { name, exact: true })

test.beforeEach(async ({ panel }) => {
  await panel.tab('Decode').click()
})

test('an empty field says what can be pasted, and that nothing of it is stored or sent', async ({ panel }) => {
  await expect(panel.page.getByText('Paste what the server answered')).toBeVisible()
  await expect(panel.page.getByText('nothing of it is stored or sent.')).toBeVisible()
  for (const what of ['The body of an answer', 'The output of curl', 'A HAR, or one of its entries', 'Only a code'])
    await expect(panel.page.getByText(what, { exact: true })).toBeVisible()
  await expect(readAs(panel)).toHaveText('')
})

const TAKEN_FOR = [
  ['a code', '1006', 'code 1006', DELETE_TITLE],
  ['a status', '"404"', 'code 404', 'Endpoint or data not found'],
  ['a body', PLATFORM_BODY, 'body of an answer, no status, JSON body', DELETE_TITLE],
  ['curl output', HTTP, 'curl output, status 400, JSON body', DELETE_TITLE],
  [
    'nearly JSON',
    '{"error":{"code":1006,"message":"say "no""}}',
    'body of an answer, no status, body that is nearly JSON',
    DELETE_TITLE,
  ],
  ['a head alone', 'HTTP/2 429 \nretry-after: 30', 'curl output, status 429, no body', 'Too many requests'],
  [
    'a gateway’s page',
    '<html><title>404 Not Found</title>',
    'body of an answer, no status, HTML body',
    'Endpoint or data not found',
  ],
  [
    'a HAR entry',
    JSON.stringify(savedEntry({ status: 400, body: PLATFORM_BODY })),
    'HAR entry, status 400, JSON body',
    DELETE_TITLE,
  ],
  [
    'a HAR with one entry',
    har(savedEntry({ status: 200 })),
    'HAR entry, status 200, JSON body',
    'The request succeeded',
  ],
  ['an unknown code', '9999', 'code 9999', 'Code 9999 is not in the published table'],
  ['data without an error', '{"items":[]}', 'body of an answer, no status, JSON body', 'No error found in this body'],
] as const

test('says what it took the text for, and explains it', async ({ panel }) => {
  for (const [name, text, as, heading] of TAKEN_FOR) {
    await field(panel).fill(text)
    await expect(readAs(panel), name).toHaveText(`Read as: ${as}`)
    await expect(title(panel), name).toHaveText(heading)
  }
})

test('explains as you type', async ({ panel }) => {
  await field(panel).pressSequentially('1006')
  await expect(title(panel)).toHaveText(DELETE_TITLE)
  await field(panel).press('Backspace')
  await expect(title(panel)).toHaveText('Code 100 is not in the published table')
})

test('an answer shows what the details of a request show', async ({ panel }) => {
  await field(panel).fill(HTTP)
  await expect(region(panel).getByRole('heading', { level: 3 })).toHaveText([
    ...[
      'What happened',
      'Why',
      'What to do',
      'Who can fix it',
      'Try again?',
      'Read more',
      'From the server',
      'Request',
    ],
  ])
  await expect(section(panel, 'From the server').getByRole('term').first()).toHaveText('error.details.info')
  await expect(section(panel, 'Request')).toContainText('HTTP/1.1 400 Bad Request')
  await region(panel).getByRole('button', { name: 'Copy x-request-id' }).click()
  await region(panel).getByRole('button', { name: 'Copy report' }).click()
  const [id, report] = await panel.copied()
  expect(id).toBe('c1d5a0e2b7f34c0f')
  expect(report).toContain('### 400 · 1006 Attempt to delete non-disabled tenant')
  await region(panel).getByRole('link', { name: 'In the code reference' }).click()
  await expect(panel.page.getByRole('option', { name: '1006' })).toBeFocused()
})

test('what was only supposed is said', async ({ panel }) => {
  await field(panel).fill('HTTP/2 404\n\n{"error":{"code":1005}}')
  await expect(title(panel)).toHaveText('Tenant not found')
  await expect(region(panel)).toContainText('The answer names no service')
  await field(panel).fill(HTTP)
  await expect(title(panel)).toHaveText(DELETE_TITLE)
  await expect(region(panel)).not.toContainText('The answer names no service')
})

test('of a HAR with several requests the failed ones are there to choose from', async ({ panel }) => {
  const failures = [
    savedEntry({ status: 400, method: 'DELETE', url: `${HOST}/api/2/tenants/7`, body: PLATFORM_BODY }),
    savedEntry({ status: 404, url: `${HOST}/api/2/stored` }),
  ]
  await field(panel).fill(har(savedEntry(), ...failures, savedEntry()))
  await expect(readAs(panel)).toHaveText('Read as: HAR, 4 requests, 2 failed')
  const choices = panel.page.getByRole('list', { name: 'Failed requests' }).getByRole('button')
  await expect(choices).toHaveText([/400 · 1006.*DELETE \/api\/2\/tenants\/7/, /404.*GET \/api\/2\/stored/])
  await expect(title(panel)).toHaveText(DELETE_TITLE)
  await choices.nth(1).click()
  await expect(choices.nth(1)).toHaveAttribute('aria-pressed', 'true')
  await expect(title(panel)).toHaveText('Endpoint or data not found')
  const shown = await region(panel).textContent()
  for (const secret of SECRETS) expect(shown).not.toContain(secret)
})

test('a HAR without a failure says so', async ({ panel }) => {
  await field(panel).fill(har(savedEntry(), savedEntry()))
  await expect(panel.page.getByText('No failed request in this HAR')).toBeVisible()
})

const UNREADABLE = [
  ['It does not work since yesterday', 'There is no code, no body of an answer and no HAR in it.'],
  ['curl https://eu2-cloud.acronis.com/api/2/users/me', 'Run it with --include, and paste what it prints.'],
  [har(savedEntry()).slice(0, -9), 'It looks like a HAR, but it is not whole'],
  [har(), 'It is a HAR without any request.'],
] as const

test('what cannot be read is said to be so, and why, with what can', async ({ panel }) => {
  for (const [text, words] of UNREADABLE) {
    await field(panel).fill('')
    await expect(panel.page.getByText('This cannot be read')).toHaveCount(0)
    await field(panel).fill(text)
    await expect(panel.page.getByText('This cannot be read')).toBeVisible()
    await expect(panel.page.getByText(words)).toBeVisible()
    await expect(panel.page.getByText('You can paste:')).toBeVisible()
  }
})

test('"Clear text" empties the field and gives it the focus', async ({ panel }) => {
  await field(panel).fill('1006')
  await panel.page.getByRole('button', { name: 'Clear text' }).click()
  await expect(field(panel)).toHaveValue('')
  await expect(field(panel)).toBeFocused()
  await expect(region(panel)).toHaveCount(0)
})

test('hostile texts stay texts', async ({ panel }) => {
  const error = {
    code: HOSTILE,
    message: HOSTILE,
    domain: HOSTILE,
    details: { info: HOSTILE },
    context: { [HOSTILE]: HOSTILE },
  }
  const body = JSON.stringify({ error })
  const entry = savedEntry({ method: HOSTILE, url: `${HOST}/${HOSTILE}`, status: 400, body })
  const head = `HTTP/1.1 400 ${HOSTILE}\nx-request-id: ${HOSTILE}`
  for (const [text, as] of [
    [body, 'body of an answer'],
    [JSON.stringify(entry), 'HAR entry'],
    [har(entry, entry), 'HAR, 2 requests'],
    [`${head}\n\n${body}`, 'curl output'],
  ] as const) {
    await field(panel).fill(text)
    await expect(readAs(panel)).toContainText(as)
    await expect(section(panel, 'From the server')).toContainText('<script>')
  }
  await field(panel).fill(HOSTILE)
  await expect(panel.page.getByText('This cannot be read')).toBeVisible()
  await expect(panel.page.locator('#panel :is(script, img)')).toHaveCount(0)
  expect(await panel.page.evaluate(() => 'hacked' in window)).toBe(false)
})

for (const width of [320, 700] as const)
  test(`nothing scrolls sideways at ${width} pixels, and what it means is in sight`, async ({ panel }) => {
    await panel.page.setViewportSize({ width, height: 700 })
    const overflow = () => panel.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    for (const text of [
      HTTP,
      har(savedEntry({ status: 404, url: `${HOST}/${'long'.repeat(200)}` }), savedEntry({ status: 500 })),
      'x'.repeat(900),
    ]) {
      await field(panel).fill(text)
      await expect(field(panel)).toBeInViewport({ ratio: 1 })
      expect(await overflow()).toBe(0)
    }
    await field(panel).fill('1006')
    await expect(title(panel)).toBeInViewport({ ratio: 1 })
  })
