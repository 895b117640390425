import type { Page } from 'playwright/test'
import type { Body } from '../../src/observe/observation.ts'
import { exchange } from './exchanges.ts'
import { expect, test } from './fixture.ts'

const SUCCESS = exchange('success', 0, { entryId: 'e1', url: 'https://eu2-cloud.acronis.com/api/2/tenants/one' })
const OTHER = exchange('other', 10, { url: 'https://eu2-cloud.acronis.com/api/2/tenants/two' })
const FAILED = exchange('failed', 20, {
  ...{ entryId: 'e2', status: 400, url: 'https://eu2-cloud.acronis.com/api/2/tenants/three' },
  body: { reason: 'not-seen' },
})

const answerBody = (page: Page, entryId: string, body: Body) =>
  page.evaluate(([id, b]) => window.panelPage.answerBody(id, b), [entryId, body] as const)
const asked = (page: Page) => page.evaluate(() => window.panelPage.bodiesAsked)

test('the whole body is asked for when it is looked at, once, and shown when it comes', async ({ panel }) => {
  await panel.show([SUCCESS, OTHER])
  expect(await asked(panel.page)).toEqual([])
  await panel.row('/one').click()
  const server = panel.section('From the server')
  await expect(server).toContainText('Reading the body …')
  await answerBody(panel.page, 'e1', { text: '{"items":[{"id":9007199254740993123}]}', truncated: false })
  await expect(server).toContainText('id: 9007199254740993123')
  await expect(server).not.toContainText('Reading')
  await panel.row('/two').click()
  await expect(server).toContainText('DevTools gives them only for requests that ran while this panel was open')
  await panel.row('/one').click()
  await expect(server).toContainText('id: 9007199254740993123')
  expect(await asked(panel.page)).toEqual(['e1'])
})

test('a body that cannot be had says why', async ({ panel }) => {
  await panel.show([SUCCESS])
  await panel.row('/one').click()
  await answerBody(panel.page, 'e1', { reason: 'navigation' })
  await expect(panel.section('From the server')).toContainText('It lets bodies go when the page is left')
})

test('a failure is explained anew with the body that was found', async ({ panel }) => {
  await panel.show([FAILED])
  await panel.row('/three').click()
  const heading = panel.details.getByRole('heading', { level: 2 })
  await expect(heading).toHaveText('The endpoint rejected the request')
  const text = '{"error":{"code":1006,"message":"It is enabled.","domain":"PlatformAccountServer"}}'
  await answerBody(panel.page, 'e2', { text, truncated: false })
  await expect(heading).toHaveText('Attempt to delete non-disabled tenant')
  await expect(panel.section('From the server').getByRole('definition').first()).toHaveText('1006')
})

test('a body that is whole is not asked for', async ({ panel }) => {
  const whole = { ...FAILED, body: { text: '{}', truncated: false } }
  await panel.show([whole, { ...SUCCESS, status: 204, body: { reason: 'empty' } }])
  await panel.row('/three').click()
  await expect(panel.section('From the server')).toContainText('{}')
  await panel.row('/one').click()
  await expect(panel.section('From the server')).toContainText('The server sent an empty body')
  expect(await asked(panel.page)).toEqual([])
})

test('a preflight is told with the times', async ({ panel }) => {
  const { startedAt } = SUCCESS
  await panel.show([{ ...SUCCESS, preflight: { entryId: 'e0', status: 204, startedAt, endedAt: startedAt + 7 } }])
  await panel.row('/one').click()
  await expect(panel.section('Timing')).toContainText('Preflight (OPTIONS)204, 7 ms')
})
