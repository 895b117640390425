import type { Phases } from '../../src/observe/phases.ts'
import type { AllHeaders } from '../../src/observe/shown-headers.ts'
import { axeViolations } from '../axe.ts'
import { exchange } from './exchanges.ts'
import { expect, type Panel, test } from './fixture.ts'

const ONE = exchange('one', 0, {
  ...{ entryId: 'e1', url: 'https://eu2-cloud.acronis.com/api/2/tenants/one' },
  headers: { 'content-type': 'application/json', 'x-request-id': 'c1d5a0e2b7f34c0f' },
})
const OTHER = exchange('other', 60, {
  url: 'https://eu2-cloud.acronis.com/api/2/tenants/two',
  headers: { server: 'nginx' },
})
const LONG = `default-src 'none'; ${'script-src-very-long-name-'.repeat(20)}`
const HEADERS: AllHeaders = {
  request: [{ name: 'Authorization' }, { name: 'Accept', value: '*/*' }],
  response: [
    { name: 'Content-Type', value: 'application/json' },
    { name: 'Set-Cookie' },
    { name: 'Content-Security-Policy', value: LONG },
  ],
}
const PHASES: Phases = [10, 5, 30, 20, 1, 34, 4]

const know = (panel: Panel) =>
  panel.page.evaluate(([headers, phases]) => window.panelPage.know('e1', headers, phases), [HEADERS, PHASES] as const)

test('all headers are shown where DevTools have them, and of a secret the name', async ({ panel }) => {
  await know(panel)
  await panel.show([ONE, OTHER])
  await panel.row('/one').click()
  const request = panel.section('Request')
  const answer = request.locator('details', { hasText: 'Response headers (3)' })
  await expect(answer).toHaveAttribute('open')
  await expect(answer.getByRole('term')).toHaveText(['Content-Type', 'Set-Cookie', 'Content-Security-Policy'])
  await expect(answer.getByRole('definition').nth(1)).toHaveText('not recorded: it holds a secret')
  const asked = request.locator('details', { hasText: 'Request headers (2)' })
  await expect(asked).not.toHaveAttribute('open')
  await asked.locator('summary').click()
  await expect(asked.getByRole('definition')).toHaveText(['not recorded: it holds a secret', '*/*'])
  await expect(request.getByRole('button', { name: /Copy the value of (?:Authorization|Set-Cookie)/ })).toHaveCount(0)
  await asked.locator('summary').click()
  await expect(asked.getByRole('definition').first()).toBeHidden()
})

test('a value can be copied, by keys too, and a long one wraps', async ({ panel }) => {
  await know(panel)
  await panel.show([ONE])
  await panel.row('/one').click()
  const copy = panel.details.getByRole('button', { name: 'Copy the value of Content-Security-Policy' })
  await copy.focus()
  await expect(copy).toHaveCSS('opacity', '1')
  await panel.page.keyboard.press('Enter')
  expect(await panel.copied()).toEqual([LONG])
  await expect(panel.section('Request')).toContainText('Copied')
  for (const width of [320, 700]) {
    await panel.page.setViewportSize({ width, height: 700 })
    const body = panel.page.locator('.details-body')
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  }
})

test('without an entry the kept headers are shown, and why there are no more', async ({ panel }) => {
  await know(panel)
  await panel.show([ONE, OTHER])
  await panel.row('/two').click()
  const request = panel.section('Request')
  await expect(request).toContainText('Response headers (1)')
  await expect(request).toContainText('Only these headers are recorded')
  await expect(request).not.toContainText('Request headers')
})

test('in forced colours the phases are still drawn', async ({ panel }) => {
  await know(panel)
  await panel.page.emulateMedia({ forcedColors: 'active' })
  await panel.show([ONE])
  await panel.row('/one').click()
  const colors = (name: string) =>
    panel
      .section('Timing')
      .locator(name)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await colors('.phase-bar')).not.toBe(await colors('.phase-track'))
  expect(await colors('.phase-bar')).toBe('rgb(0, 0, 0)')
})

test('the phases are told in numbers, and drawn in the waterfall', async ({ panel }) => {
  await know(panel)
  await panel.show([ONE, OTHER])
  const bar = panel.row('/one').locator('.bar')
  await expect(bar).toHaveClass('bar bar-phases')
  await expect(bar).toHaveCSS('--sent', /^54\.7/)
  await expect(panel.row('/one').locator('.cell-waterfall')).toHaveAttribute('title', /Waits 34 ms, receives for 4 ms$/)
  await expect(panel.row('/two').locator('.bar')).toHaveClass('bar')
  await panel.row('/one').click()
  const timing = panel.section('Timing')
  await expect(timing.locator('.phases').getByRole('term')).toHaveText([
    ...['Queued', 'DNS', 'Connecting', 'TLS', 'Sending', 'Waiting', 'Receiving'],
  ])
  await expect(timing.locator('.phases').getByRole('definition')).toHaveText([
    ...['10 ms', '5 ms', '10 ms', '20 ms', '1 ms', '34 ms', '4 ms'],
  ])
  await panel.row('/two').click()
  await expect(timing).toContainText('Duration')
  await expect(timing.locator('.phases')).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in headers and phases, ${theme}`, async ({ panel }) => {
    await panel.page.evaluate((name) => window.panelPage.setTheme(name), theme)
    await know(panel)
    await panel.show([ONE, OTHER])
    await panel.row('/one').click()
    await panel.section('Request').getByText('Request headers (2)').click()
    expect(await axeViolations(panel.page, '#panel')).toEqual([])
  })
