import { answer, call, openConsole } from './demo.ts'
import type { View } from './driver/driver.ts'
import { readDetails, waitForEnd, waitForRow } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

/** The names of the headers that the details list, lower case, once those of DevTools are there. */
const readHeaders = (panel: View): Promise<readonly string[]> =>
  panel.waitFor(() => {
    const lists = [...document.querySelectorAll('.headers')]
    if (lists.length < 2) return undefined
    return lists.flatMap((list) =>
      [...list.querySelectorAll('dt')].map((name) => name.textContent?.toLowerCase() ?? ''),
    )
  })

const select = async (panel: View, mark: string) => {
  await waitForEnd(panel, mark)
  await panel.click({ role: 'row', text: mark })
  await panel.waitFor((m: string) => document.querySelector('[aria-label="Details"]')?.textContent?.includes(m), mark)
}

test('@both all headers are shown but for secrets, and the phases that DevTools measured', async ({ driver }) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  const headers = { Authorization: 'Bearer hush-token-4711', 'X-Own': 'plain' }
  await call(driver, 'GET', answer({ status: 200, n: 'asked' }), { headers })
  await select(panel, 'n=asked')
  expect(await readHeaders(panel)).toEqual(expect.arrayContaining(['authorization', 'x-own', 'content-type']))
  await openConsole(driver, '?n=home')
  await select(panel, 'n=home')
  expect(await readHeaders(panel)).toEqual(expect.arrayContaining(['set-cookie', 'cookie', 'content-security-policy']))
  await select(panel, 'n=asked')
  const shown = await panel.evaluate(() => document.documentElement.outerHTML)
  expect(shown).toContain('plain')
  for (const secret of ['hush-token-4711', 'made-up-session-cookie']) expect(shown).not.toContain(secret)

  await call(driver, 'GET', answer({ status: 200, delay: 150, n: 'slow' }))
  await select(panel, 'n=slow')
  const phases = await panel.waitFor(() => {
    const told = [...document.querySelectorAll('.phase')].map((phase) => phase.textContent ?? '')
    return told.length > 0 && told
  })
  const waited = phases.find((phase) => phase.startsWith('Waiting')) ?? ''
  expect(Number(/(\d+) ms/.exec(waited)?.[1])).toBeGreaterThanOrEqual(140)
  expect(phases.some((phase) => phase.startsWith('Receiving'))).toBe(true)
  await panel.waitFor(() => document.querySelector('[aria-selected=true] .bar-phases'))
})

test('@both a support bundle is shown, saved, and explains the same where it is brought in', async ({ driver }) => {
  await openConsole(driver)
  const panel = await driver.openPanel()
  const body = '{"error":{"code":1006,"domain":"PlatformAccountServer"},"firstname":"Aiko","email":"aiko@example.com"}'
  await call(driver, 'DELETE', answer({ status: 400, shape: 'raw', body, n: 'failed' }))
  await waitForEnd(panel, 'n=failed', '1006')
  await select(panel, 'n=failed')
  await panel.evaluate(() => {
    const create = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob })
      return create.call(URL, blob)
    }
  })
  await panel.click({ role: 'button', name: 'Support bundle' })
  await panel.waitFor(() => document.querySelector('.bundle')?.textContent?.includes('aiko@example.com'))
  await panel.click({ role: 'button', name: 'Save' })
  const text = await panel.waitFor(() => (window as { saved?: Blob }).saved?.text())
  expect(text).not.toMatch(/aiko/i)
  const { log } = JSON.parse(text)
  expect(log.comment).toContain('Attempt to delete non-disabled tenant')
  expect(log.entries.at(-1)).toMatchObject({ request: { method: 'DELETE' }, _code: '1006' })
  const { timings, time } = log.entries.at(-1)
  const { blocked, dns, connect, send, wait, receive } = timings
  const parts: readonly number[] = [blocked, dns, connect, send, wait, receive]
  expect(parts.reduce((sum, ms) => sum + Math.max(0, ms), 0)).toBe(time)

  await panel.evaluate((content: string) => {
    const files = new DataTransfer()
    files.items.add(new File([content], 'theirs.har'))
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('There is no field for a file')
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, text)
  await panel.waitFor(() => document.body.innerText.includes('theirs.har'))
  await waitForRow(panel, '1006')
  await panel.click({ role: 'row', text: '1006' })
  const { title, text: shown } = await readDetails(panel)
  expect(title).toBe('Attempt to delete non-disabled tenant')
  expect(shown).toContain('<mail-1>')
})
