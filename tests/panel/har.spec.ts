import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { HOST } from '../fixtures/exchange.ts'
import { har, PLATFORM_BODY, savedEntry } from '../fixtures/har.ts'
import { ALL, exchangeAt, rows } from './exchanges.ts'
import { expect, type Panel, test } from './fixture.ts'
import { polls } from './fold-samples.ts'
import { lines, setFolds } from './folds.ts'

const FILE = har(
  savedEntry({ url: `${HOST}/api/2/users/me` }),
  savedEntry({ method: 'DELETE', url: `${HOST}/api/2/tenants/7?version=3`, status: 400, body: PLATFORM_BODY }),
  savedEntry({ url: `${HOST}/api/2/tenants/8`, status: 404, body: '' }),
)

const button = (panel: Panel, name: string) => panel.page.getByRole('button', { name, exact: true })
const item = (panel: Panel, name: string) => panel.page.getByRole('menuitem', { name, exact: true })
const bar = (panel: Panel) => panel.page.getByRole('region', { name: 'Imported file' })

async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const { log } = JSON.parse(await readFile(await download.path(), 'utf8'))
  return { name: download.suggestedFilename(), log }
}

async function choose(panel: Panel, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([panel.page.waitForEvent('filechooser'), button(panel, 'Import').click()])
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

/** Drags a file over the panel, and lets go of it there. `content`: its text, or how many bytes it has. */
async function drop(panel: Panel, name: string, content: string | number): Promise<void> {
  const dataTransfer = await panel.page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer()
      transfer.items.add(
        new File([typeof file.content === 'string' ? file.content : new Uint8Array(file.content)], file.name),
      )
      return transfer
    },
    { name, content },
  )
  const target = panel.page.locator('.views')
  await target.dispatchEvent('dragover', { dataTransfer })
  await expect(panel.page.getByText('Drop a HAR file')).toBeVisible()
  await target.dispatchEvent('drop', { dataTransfer })
}

test('what is exported is what was chosen, and its name has the number', async ({ panel }) => {
  await panel.show()
  await panel.page.getByRole('button', { name: 'Failures only' }).click()
  await panel.row('1741').click()
  await button(panel, 'Export').click()
  await expect(panel.page.getByRole('menuitem')).toHaveText(['The selected request', '7 shown', '12 in all'])
  const one = await saved(panel.page, () => item(panel, 'The selected request').click())
  expect(one.name).toMatch(/^acronis-api-1-request-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.har$/)
  expect(one.log.entries).toMatchObject([
    { request: { method: 'DELETE' }, _code: '1006', _title: 'Attempt to delete non-disabled tenant' },
  ])
  for (const [choice, count] of [
    ['7 shown', 7],
    ['12 in all', 12],
  ] as const) {
    await button(panel, 'Export').click()
    const { name, log } = await saved(panel.page, () => item(panel, choice).click())
    expect(name).toContain(`acronis-api-${count}-requests-`)
    expect(log.entries).toHaveLength(count)
  }
})

test('requests that are folded into one line are exported one by one', async ({ panel }) => {
  await panel.show(polls(14))
  await setFolds(panel, 'Fold duplicates')
  await expect(lines(panel)).toHaveCount(1)
  const { log } = await saved(panel.page, () => button(panel, 'Export').click())
  expect(log.entries).toHaveLength(14)
})

test('one choice alone needs no menu, and none at all no file', async ({ panel }) => {
  await panel.show([])
  await expect(button(panel, 'Export')).toBeDisabled()
  await panel.show([exchangeAt('only', 0)])
  const { log } = await saved(panel.page, () => button(panel, 'Export').click())
  expect(log.entries).toHaveLength(1)
  await expect(panel.page.getByRole('menu')).toBeHidden()
})

test('the menu is led by keys, and its Escape is its own', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await button(panel, 'Export').focus()
  await panel.page.keyboard.press('Enter')
  await expect(item(panel, 'The selected request')).toBeFocused()
  await panel.page.keyboard.press('ArrowDown')
  await expect(item(panel, '12 in all')).toBeFocused()
  await panel.page.keyboard.press('Escape')
  await expect(panel.page.getByRole('menu')).toBeHidden()
  await expect(button(panel, 'Export')).toBeFocused()
  await expect(panel.details).toBeVisible()
  expect(await panel.forwarded()).toEqual([])
  await panel.page.keyboard.press('Enter')
  await panel.filter.click()
  await expect(panel.page.getByRole('menu')).toBeHidden()
  await expect(panel.filter).toBeFocused()
})

test('an imported file is shown as the live log is, and the bar leads back', async ({ panel }) => {
  await panel.show()
  await panel.row('1741').click()
  await choose(panel, 'console.har', FILE)
  await expect(bar(panel)).toContainText('3 requests from console.har')
  await expect(panel.rows).toHaveCount(3)
  await expect(panel.details).toBeHidden()
  await expect(panel.status).toHaveText('3 requests, 2 failed, 0 dropped')
  await panel.row('1006').click()
  await expect(panel.details.getByRole('heading', { level: 2 })).toContainText('non-disabled')
  await expect(panel.section('Seen by')).toContainText('A file that you imported')
  await panel.filter.fill('users')
  await expect(panel.status).toHaveText('1 of 3 requests, 0 failed, 0 dropped')
  await panel.filter.fill('')
  await panel.emit(rows([...ALL, exchangeAt('later', 90_000)]))
  await expect(panel.rows).toHaveCount(3)
  await button(panel, 'Back to the live log').click()
  await expect(panel.rows).toHaveCount(13)
  await expect(bar(panel)).toBeHidden()
  await expect(button(panel, 'Import')).toBeFocused()
})

test('a file is shown from its beginning, and the live log from where it was', async ({ panel }) => {
  const top = () => panel.grid.evaluate((element) => element.scrollTop)
  const many = Array.from({ length: 200 }, (_, i) => exchangeAt(`many-${i}`, i))
  await panel.show(many)
  await expect.poll(top).toBeGreaterThan(3000)
  const end = await top()
  await choose(panel, 'many.har', har(...many.map(() => savedEntry())))
  await expect(bar(panel)).toContainText('200 requests')
  await expect.poll(top).toBe(0)
  await button(panel, 'Back to the live log').click()
  await expect.poll(top).toBe(end)
})

test('"Clear" takes away the file, and not the live log behind it', async ({ panel }) => {
  await panel.show()
  await choose(panel, 'console.har', FILE)
  await expect(panel.rows).toHaveCount(3)
  await button(panel, 'Clear').click()
  await expect(panel.rows).toHaveCount(ALL.length)
  expect(await panel.sent()).not.toContainEqual({ type: 'clear' })
})

test('a file can be dropped onto any tab', async ({ panel }) => {
  await panel.show()
  await panel.tab('Decode').click()
  await drop(panel, 'dropped.har', FILE)
  await expect(bar(panel)).toContainText('3 requests from dropped.har')
  await expect(panel.rows).toHaveCount(3)
  await expect(panel.page.getByText('Drop a HAR file')).toBeHidden()
})

test('what was exported is explained alike when it is imported', async ({ panel }) => {
  await panel.show()
  const meanings = () => panel.rows.locator('.cell-meaning').allTextContents()
  const before = await meanings()
  const { name, log } = await saved(panel.page, () => button(panel, 'Export').click())
  await choose(panel, name, JSON.stringify({ log }))
  await expect(bar(panel)).toContainText(`12 requests from ${name}`)
  await expect.poll(meanings).toEqual(before)
})

test('a file that cannot be read says why, and what is shown stays', async ({ panel }) => {
  await panel.show()
  const alert = panel.page.getByRole('alert')
  for (const [name, text, why] of [
    ['words.har', 'only words', 'words.har is not valid JSON'],
    ['other.json', '{"a":1}', 'no log with entries'],
    ['empty.har', '', 'empty.har is empty'],
    ['none.har', har(), 'without a single request'],
  ] as const) {
    await choose(panel, name, text)
    await expect(alert).toContainText(why)
    await expect(panel.rows).toHaveCount(ALL.length)
  }
  await choose(panel, 'console.har', FILE)
  await expect(alert).toBeHidden()
  await choose(panel, 'words.har', 'only words')
  await expect(alert).toBeVisible()
  await expect(panel.rows).toHaveCount(3)
  await button(panel, 'Close this message').click()
  await expect(alert).toBeHidden()
  await expect(button(panel, 'Import')).toBeFocused()
})

test('a file over the limit is not even read', async ({ panel }) => {
  await panel.show()
  await drop(panel, 'big.har', 50_000_001)
  await expect(panel.page.getByRole('alert')).toContainText('big.har is larger than 50 MB')
  await expect(panel.rows).toHaveCount(ALL.length)
})
