import type { AgainAnswer, SentAgain } from '../../src/observe/send-again.ts'
import type { PanelEvent } from '../../src/protocol/panel-messages.ts'
import { axeViolations } from '../axe.ts'
import { deleteEnabled, exchange, rows, START } from './exchanges.ts'
import { expect, type Panel, test } from './fixture.ts'

const read = exchange('read', 0, {
  status: 503,
  callId: 'read-call',
  url: 'https://eu2-cloud.acronis.com/api/2/tenants',
})
const write = deleteEnabled
const answered = (exchangeId: string, answer: AgainAnswer, send = false): PanelEvent => ({
  ...{ type: 'again', exchangeId, send, answer },
})
const note = (after: number): SentAgain => ({
  ...{ of: 'read', frameId: 0, method: 'GET', url: read.url },
  at: START + after,
})
const second = (after: number, status: number, parts = {}) =>
  exchange(`again-${after}`, after, { url: read.url, status, ...parts })
const withNotes = (exchanges: readonly (typeof read)[], sentAgain: readonly SentAgain[]): PanelEvent => ({
  ...(rows(exchanges) as Extract<PanelEvent, { type: 'rows' }>),
  sentAgain,
})
const button = (panel: Panel) => panel.details.getByRole('button', { name: 'Retry' })
const wishes = async (panel: Panel) => (await panel.sent()).filter((request) => request.type === 'ask-again')
const open = async (panel: Panel, one: typeof read) => {
  await panel.show([one])
  await panel.rows.first().click()
  await expect(button(panel)).toBeVisible()
}

test('a failed request that is opened is asked about once, a good one never', async ({ panel }) => {
  await panel.show([exchange('good', 0), read])
  await panel.row('/users/me').click()
  await expect(panel.details).toBeVisible()
  await expect(button(panel)).toHaveCount(0)
  await panel.row('/tenants').click()
  await expect(button(panel)).toBeEnabled()
  await panel.emit(answered('read', 'can'))
  expect(await wishes(panel)).toEqual([{ type: 'ask-again', exchangeId: 'read', send: false }])
})

for (const [what, parts, answer, words] of [
  ['of a worker', { tabId: 'workers', frameId: -1 }, undefined, /a worker sent this/],
  ['that the page did not report', { callId: '' }, undefined, /nothing in the page saw/],
  ['whose body is used up', {}, 'used', /a second time/],
  ['whose body is too large', {}, 'oversized', /over 1 MB/],
  ['that is too long ago', {}, 'forgotten', /only the last 20/],
  ['of a page that is gone', {}, 'left', /is gone/],
  ['of a page without the extension', {}, 'unhooked', /reload the page/],
] as const)
  test(`one ${what} says why it cannot be sent again`, async ({ panel }) => {
    const { callId, ...rest } = { ...read, ...parts }
    await open(panel, { ...rest, ...(callId && { callId }) })
    if (answer) await panel.emit(answered('read', answer))
    await expect(button(panel)).toHaveAccessibleDescription(words)
    await expect(button(panel)).toHaveAttribute('aria-disabled', 'true')
    await button(panel).click({ force: true })
    expect((await wishes(panel)).filter((wish) => wish.send)).toEqual([])
  })

test('while the recorder is asleep nothing is asked', async ({ panel }) => {
  await open(panel, read)
  await panel.emit({ type: 'lost' })
  await expect(button(panel)).toHaveAccessibleDescription(/asleep/)
  await button(panel).click({ force: true })
  expect((await wishes(panel)).filter((wish) => wish.send)).toEqual([])
})

test('a read is sent at once, once more after 50x, and not a third time', async ({ panel }) => {
  await panel.page.clock.install()
  await open(panel, read)
  await button(panel).click()
  const sends = async () => (await wishes(panel)).filter((wish) => wish.send).length
  expect(await sends()).toBe(1)
  await expect(panel.details.getByText('Sending…')).toBeVisible()
  await panel.emit(answered('read', 'sent', true), withNotes([read, second(5_000, 503)], [note(5_000)]))
  await expect(panel.details.getByText('Once more in a moment')).toBeVisible()
  expect(await sends()).toBe(1)
  await panel.page.clock.runFor(1_500)
  expect(await sends()).toBe(2)
  const all = [read, second(5_000, 503), second(6_600, 503)]
  await panel.emit(answered('read', 'sent', true), withNotes(all, [note(5_000), note(6_600)]))
  await expect(panel.details.getByRole('button', { name: 'Sent again: 503' })).toBeVisible()
  await panel.page.clock.runFor(10_000)
  expect(await sends()).toBe(2)
})

for (const [when, answerFirst] of [
  ['before the first answer', false],
  ['between the two', true],
] as const)
  test(`the second sending is kept though another request is opened ${when}`, async ({ panel }) => {
    await panel.page.clock.install()
    const other = exchange('good', 0)
    await panel.show([other, read])
    await panel.row('/tenants').click()
    await button(panel).click()
    const trouble = [answered('read', 'sent', true), withNotes([other, read, second(5_000, 503)], [note(5_000)])]
    if (answerFirst) {
      await panel.emit(...trouble)
      await expect(panel.details.getByText('Once more in a moment')).toBeVisible()
    }
    await panel.row('/users/me').click()
    await expect(button(panel)).toHaveCount(0)
    if (!answerFirst) await panel.emit(...trouble)
    await panel.page.clock.runFor(1_500)
    expect((await wishes(panel)).filter((wish) => wish.send)).toHaveLength(2)
  })

test('it is not sent once more against the server’s wish', async ({ panel }) => {
  await panel.page.clock.install()
  await open(panel, read)
  await button(panel).click()
  const busy = second(5_000, 503, { headers: { 'retry-after': '60' } })
  await panel.emit(answered('read', 'sent', true), withNotes([read, busy], [note(5_000)]))
  await expect(panel.details.getByText('Sent again: 503')).toBeVisible()
  await panel.page.clock.runFor(10_000)
  expect((await wishes(panel)).filter((wish) => wish.send)).toHaveLength(1)
})

test('a write is sent after a confirmation only; Escape takes it back, and the focus returns', async ({ panel }) => {
  const { page, details } = panel
  await open(panel, write)
  await button(panel).press('Enter')
  const question = details.getByRole('group', { name: 'Send this again?' })
  await expect(question).toContainText('DELETE')
  await expect(question).toContainText(write.url)
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(details).toBeVisible()
  await expect(button(panel)).toBeFocused()
  expect(await panel.forwarded()).toEqual([])
  expect((await wishes(panel)).filter((wish) => wish.send)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(question.getByRole('button', { name: 'Send again' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await wishes(panel)).at(-1))
    .toEqual({ type: 'ask-again', exchangeId: write.id, send: true })
  await expect(button(panel)).toBeFocused()
})

const LONG = `{"name":"${'Brindlewood '.repeat(200)}","last":"Oakhollow"}`
for (const [what, requestBody, words] of [
  ['long body, all of it', { text: LONG, truncated: false }, 'Oakhollow'],
  [
    'cut body, and that it is cut',
    { text: '{"name":', truncated: true, size: 40_000 },
    'Only the first part of the body',
  ],
  ['binary body, that there is one', { reason: 'blob' }, 'The body is binary data'],
  ['body that is over the limit, that there is one', { reason: 'over-limit' }, 'over the limit'],
  ['call without a body, that none is known', undefined, 'No request body was recorded'],
] as const)
  test(`before a write is sent the question shows of a ${what}`, async ({ panel }) => {
    await open(panel, { ...write, ...(requestBody && { requestBody }) })
    await button(panel).click()
    const question = panel.details.getByRole('group', { name: 'Send this again?' })
    await expect(question).toContainText(words)
    if (requestBody && 'text' in requestBody) await expect(question).toContainText(requestBody.text)
    expect(await axeViolations(panel.page, '#panel')).toEqual([])
  })

test('the question stands while the recorder sleeps, sends nothing then, and takes no focus', async ({ panel }) => {
  const { filter, details } = panel
  await open(panel, write)
  await button(panel).click()
  const send = details.getByRole('button', { name: 'Send again' })
  await expect(details.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await panel.emit({ type: 'lost' })
  await expect(details.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expect(send).toHaveAttribute('aria-disabled', 'true')
  await expect(send).toHaveAccessibleDescription(/asleep/)
  await send.click({ force: true })
  expect((await wishes(panel)).filter((wish) => wish.send)).toEqual([])
  await filter.focus()
  await panel.emit({ type: 'awake' })
  await expect(send).toBeEnabled()
  await expect(filter).toBeFocused()
  await send.click()
  expect((await wishes(panel)).filter((wish) => wish.send)).toHaveLength(1)
})

test('an Escape in another tab leaves the question as it is', async ({ panel }) => {
  await open(panel, write)
  await button(panel).click()
  const question = panel.details.getByRole('group', { name: 'Send this again?' })
  await expect(question).toBeVisible()
  await panel.tab('Code reference').click()
  const search = panel.page.getByRole('searchbox', { name: /codes/i })
  await search.fill('1006')
  await search.press('Escape')
  await expect(search).toHaveValue('')
  await panel.tab('Requests').click()
  await expect(question).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  for (const width of [320, 1280])
    test(`axe finds nothing in the confirmation, ${theme}, ${width} pixels wide`, async ({ panel }) => {
      const { page } = panel
      await page.setViewportSize({ width, height: 700 })
      await page.evaluate((name) => window.panelPage.setTheme(name), theme)
      await open(panel, {
        ...write,
        requestBody: { text: '{"name":"Brindlewood"}', truncated: false },
      })
      await button(panel).click()
      expect(await axeViolations(page, '#panel')).toEqual([])
      await page.keyboard.press('Escape')
      await panel.emit(answered(write.id, 'left'))
      expect(await axeViolations(page, '#panel')).toEqual([])
    })
