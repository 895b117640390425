import { answer, call, openConsole } from './demo.ts'
import type { View } from './driver/driver.ts'
import { waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

const says = (panel: View, words: string) =>
  panel.waitFor(
    (wanted: string) => document.querySelector('section.details')?.textContent?.includes(wanted) === true,
    words,
  )
const ready = (panel: View) =>
  panel.waitFor(() =>
    [...document.querySelectorAll('.details-head .action')].some(
      (button) => button.textContent === 'Retry' && button.getAttribute('aria-disabled') === 'false',
    ),
  )
const press = (panel: View, name: string) => panel.click({ role: 'button', name })

test('@both a failed call is sent again as it was, a write after a confirmation only, and none after a reload', async ({
  driver,
  site,
}) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  const select = async (mark: string, code: string) => {
    await waitForEnd(panel, mark, code)
    await panel.click({ role: 'row', text: mark })
    await says(panel, mark)
    await ready(panel)
  }

  await test.step('a read at once, and the two rows lead to each other', async () => {
    await call(driver, 'GET', answer({ status: 404, code: 1005, n: 'read' }))
    await select('n=read', '1005')
    await press(panel, 'Retry')
    await says(panel, 'Sent again: 404')
    expect(site.served().filter(({ query }) => query.includes('n=read'))).toHaveLength(2)
    await press(panel, 'Sent again: 404')
    await says(panel, 'Sent again from: 404')
  })

  await test.step('a write after a confirmation only', async () => {
    const body = '{"name":"Brindlewood"}'
    const headers = { 'Content-Type': 'application/json', 'X-Demo-Answer': 'status=400&code=1006' }
    await call(driver, 'POST', '/api/2/tenants?n=write', { api: 'xhr', body, headers })
    await select('n=write', '1006')
    await press(panel, 'Retry')
    await says(panel, 'Send this again?')
    const sent = () => site.served().filter(({ query }) => query === '?n=write')
    expect(sent()).toHaveLength(1)
    await press(panel, 'Send again')
    await says(panel, 'Sent again: 400')
    const [first, second, ...others] = sent()
    expect(others).toEqual([])
    expect(first?.body).toBe(body)
    for (const part of ['method', 'path', 'body', 'status'] as const) expect(second?.[part]).toBe(first?.[part])
    for (const name of ['content-type', 'x-demo-answer']) expect(second?.headers[name]).toBe(first?.headers[name])
  })

  await test.step('what is answered with 503 twice by one press, and never a third time', async () => {
    await call(driver, 'GET', answer({ status: 503, n: 'busy' }))
    await select('n=busy', '503')
    await press(panel, 'Retry')
    await says(panel, 'Once more in a moment')
    await says(panel, 'Sent again: 503')
    await panel.waitFor(() => !document.querySelector('section.details')?.textContent?.includes('Once more'))
    await ready(panel)
    const times = site.served().flatMap(({ query, at }) => (query.includes('n=busy') ? [at] : []))
    expect(times).toHaveLength(3)
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThan(1_000)
  })

  await test.step('after a reload nothing can be sent again, and that is said', async () => {
    await call(driver, 'GET', answer({ status: 404, n: 'gone' }))
    await waitForEnd(panel, 'n=gone', '404')
    await openConsole(driver)
    await panel.click({ role: 'row', text: 'n=gone' })
    await says(panel, 'the page that sent this is gone')
  })
})
