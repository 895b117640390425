import { START } from '../fixtures/exchange.ts'
import { ALL, exchangeAt, rows } from './exchanges.ts'
import { expect, type Panel, test } from './fixture.ts'

const header = (panel: Panel, name: string) => panel.grid.getByRole('columnheader', { name, exact: true })
const press = (panel: Panel, name: string) => header(panel, name).getByRole('button', { name, exact: true })
const edge = (panel: Panel, name: string) => panel.grid.getByRole('separator', { name: `Resize ${name}` })
const width = async (panel: Panel, name: string) => Math.round((await header(panel, name).boundingBox())?.width ?? 0)
/** The texts of a column's cells, from the top. */
const cells = (panel: Panel, column: string) => panel.rows.locator(`.cell-${column}`).allTextContents()
const reload = async (panel: Panel) => {
  await panel.page.reload()
  await expect(header(panel, 'Status')).toBeVisible()
}

/** Each a second after the one before, and quicker than it. */
const many = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => {
    const n = from + i
    const url = `https://eu2-cloud.acronis.com/api/2/poll/n${n}`
    return exchangeAt(`many-${n}`, n * 1000, { url, endedAt: START + n * 1000 + 5000 - n })
  })

/** How far below the grid's top a row is. */
const offset = (panel: Panel, text: string) =>
  panel
    .row(text)
    .evaluate((row) => row.getBoundingClientRect().top - (row.closest('.grid')?.getBoundingClientRect().top ?? 0))

test('a press on a header sorts up, again down, and a third time not at all', async ({ panel }) => {
  await panel.show()
  await expect(panel.rows).toHaveCount(ALL.length)
  const arrived = await cells(panel, 'request')
  await expect(header(panel, 'Status')).toHaveAttribute('aria-sort', 'none')
  await press(panel, 'Status').click()
  await expect(header(panel, 'Status')).toHaveAttribute('aria-sort', 'ascending')
  const up = ['200', '200', '204', '400', '400', '403', '404', '409', '503', '—', '—', '']
  await expect(panel.rows.locator('.cell-status')).toHaveText(up)
  await press(panel, 'Status').click()
  await expect(header(panel, 'Status')).toHaveAttribute('aria-sort', 'descending')
  const down = ['503', '409', '404', '403', '400', '400', '204', '200', '200', '—', '—', '']
  await expect(panel.rows.locator('.cell-status')).toHaveText(down)
  await press(panel, 'Status').click()
  await expect(header(panel, 'Status')).toHaveAttribute('aria-sort', 'none')
  await expect(panel.rows.locator('.cell-request')).toHaveText(arrived)
  await expect(panel.details).toBeHidden()
})

test('numbers sort as numbers, and what still runs comes last', async ({ panel }) => {
  await panel.show()
  await press(panel, 'Duration').click()
  const ends = async () => {
    const all = await cells(panel, 'duration')
    return [...all.slice(0, 2), ...all.slice(-3)]
  }
  await expect.poll(ends).toEqual(['21 ms', '40 ms', '132 ms', '30.1 s', ''])
  await press(panel, 'Duration').click()
  await expect.poll(ends).toEqual(['30.1 s', '132 ms', '40 ms', '21 ms', ''])
})

test('headers are reached and pressed by keyboard, one stop for all', async ({ panel }) => {
  await panel.show()
  await panel.page.getByRole('button', { name: 'Columns', exact: true }).focus()
  await panel.page.keyboard.press('Tab')
  await expect(press(panel, 'Status')).toBeFocused()
  await panel.page.keyboard.press('ArrowRight')
  await expect(press(panel, 'Method')).toBeFocused()
  await panel.page.keyboard.press('Enter')
  await expect(header(panel, 'Method')).toHaveAttribute('aria-sort', 'ascending')
  await expect(press(panel, 'Method')).toBeFocused()
  await panel.page.keyboard.press(' ')
  await expect(header(panel, 'Method')).toHaveAttribute('aria-sort', 'descending')
  await expect(panel.details).toBeHidden()
  await panel.page.keyboard.press('End')
  await expect(press(panel, 'Waterfall')).toBeFocused()
  await panel.page.keyboard.press('Home')
  await panel.page.keyboard.press('Tab')
  await expect(edge(panel, 'Status')).toBeFocused()
  await panel.page.keyboard.press('Tab')
  await expect(panel.rows.first()).toBeFocused()
  await panel.page.keyboard.press('Enter')
  await expect(panel.rows.first()).toHaveAttribute('aria-selected', 'true')
})

test('by time the newest is followed still, and again after another order', async ({ panel }) => {
  await panel.show(many(0, 300))
  await press(panel, 'Time').click()
  await expect(header(panel, 'Time')).toHaveAttribute('aria-sort', 'ascending')
  await panel.emit(rows(many(0, 320), { whole: false }))
  await expect(panel.row('/n319')).toBeInViewport()
  await press(panel, 'Duration').click()
  await expect(panel.row('/n319')).toBeInViewport()
  await press(panel, 'Duration').click()
  await expect(panel.rows.first()).toContainText('/n0')
  await press(panel, 'Duration').click()
  await expect(panel.row('/n319')).toBeInViewport()
  await panel.emit(rows(many(0, 340), { whole: false }))
  await expect(panel.row('/n339')).toBeInViewport()
})

test('in another order the rows that are seen stand still when others arrive', async ({ panel }) => {
  await panel.show(many(0, 300))
  await press(panel, 'Time').click()
  await press(panel, 'Time').click()
  await expect(panel.rows.first()).toContainText('/n299')
  await panel.emit(rows(many(0, 310), { whole: false }))
  await expect(panel.rows.first()).toContainText('/n309')
  await panel.grid.evaluate((grid) => grid.scrollTo(0, 2205))
  await expect(panel.row('/n205')).toBeInViewport()
  const before = await offset(panel, '/n205')
  await panel.emit(rows(many(0, 340), { whole: false }))
  await expect(panel.status).toContainText('340 requests')
  await expect.poll(() => offset(panel, '/n205')).toBe(before)
})

test('in another order the selected row keeps its place and the focus, though it comes to stand elsewhere', async ({
  panel,
}) => {
  const running = exchangeAt('late', 400_000, { state: 'running', url: 'https://eu2-cloud.acronis.com/api/2/late' })
  const { endedAt: _, status: __, ...open } = running
  await panel.show([...many(0, 300), open])
  await press(panel, 'Duration').click()
  await panel.row('/n299').click()
  await panel.page.keyboard.press('End')
  await expect(panel.row('/late')).toBeFocused()
  const before = await offset(panel, '/late')
  await panel.emit({
    ...{ type: 'rows', boot: 'boot-1', whole: false, seq: 302, recorded: 301, navigatedAt: START },
    rows: [{ seq: 302, exchange: { ...open, state: 'completed', status: 200, endedAt: START + 400_000 + 4850 } }],
  })
  await expect(panel.row('/late')).toContainText('4.85 s')
  await expect(panel.row('/late')).toHaveAttribute('aria-rowindex', /^15\d$/)
  await expect(panel.row('/late')).toBeFocused()
  await expect(panel.row('/late')).toHaveAttribute('aria-selected', 'true')
  await expect.poll(() => offset(panel, '/late')).toBe(before)
})

test('a row with the focus keeps it when others come before it', async ({ panel }) => {
  await panel.show(many(0, 20))
  await press(panel, 'Time').click()
  await press(panel, 'Time').click()
  await edge(panel, 'Time').focus()
  await panel.page.keyboard.press('Tab')
  await expect(panel.row('/n19')).toBeFocused()
  await panel.emit(rows(many(0, 400), { whole: false }))
  await expect(panel.status).toContainText('400 requests')
  await expect(panel.row('/n19').last()).toBeFocused()
  await expect(panel.details).toBeHidden()
})

test('an edge is dragged, and a double click gives back the usual width', async ({ panel }) => {
  await panel.show()
  const usual = { code: await width(panel, 'Code'), request: await width(panel, 'Request') }
  await edge(panel, 'Code').hover()
  const { x = 0, y = 0, width: w = 0 } = (await edge(panel, 'Code').boundingBox()) ?? {}
  await panel.page.mouse.down()
  await panel.page.mouse.move(x + w / 2 - 50, y + 4, { steps: 5 })
  await panel.page.mouse.up()
  await expect.poll(() => width(panel, 'Code')).toBe(usual.code + 50)
  expect(await width(panel, 'Request')).toBe(usual.request - 50)
  const cell = await panel.rows.first().locator('.cell-code').boundingBox()
  expect(Math.round(cell?.width ?? 0)).toBe(usual.code + 50)
  await expect(edge(panel, 'Code')).toHaveAttribute('aria-valuenow', `${usual.code + 50}`)
  await expect(header(panel, 'Code')).toHaveAttribute('aria-sort', 'none')
  await reload(panel)
  await expect.poll(() => width(panel, 'Code')).toBe(usual.code + 50)
  await edge(panel, 'Code').dblclick()
  await expect.poll(() => width(panel, 'Code')).toBe(usual.code)
})

test('the arrow keys move an edge by 8 pixels, and no column loses itself', async ({ panel }) => {
  await panel.show()
  const usual = await width(panel, 'Method')
  await edge(panel, 'Method').focus()
  await panel.page.keyboard.press('ArrowRight')
  await panel.page.keyboard.press('ArrowRight')
  await expect(edge(panel, 'Method')).toHaveAttribute('aria-valuenow', `${usual + 16}`)
  await expect.poll(() => width(panel, 'Method')).toBe(usual + 16)
  await expect(edge(panel, 'Method')).toBeFocused()
  for (let i = 0; i < 9; i++) await panel.page.keyboard.press('ArrowLeft')
  await expect(edge(panel, 'Method')).toHaveAttribute('aria-valuenow', '40')
  await edge(panel, 'Meaning').focus()
  for (let i = 0; i < 40; i++) await panel.page.keyboard.press('ArrowLeft')
  await expect.poll(() => width(panel, 'Request')).toBe(150)
})

test('the order is remembered, and what is kept may be broken', async ({ panel }) => {
  await panel.show()
  await press(panel, 'Code').click()
  await press(panel, 'Code').click()
  await expect(header(panel, 'Code')).toHaveAttribute('aria-sort', 'descending')
  const sorted = await cells(panel, 'code')
  await reload(panel)
  await panel.show()
  await expect(header(panel, 'Code')).toHaveAttribute('aria-sort', 'descending')
  await expect(panel.rows.locator('.cell-code')).toHaveText(sorted)
  await panel.page.evaluate(() => localStorage.setItem('layout', '{"sort":[],"widths":'))
  await reload(panel)
  await expect(header(panel, 'Code')).toHaveAttribute('aria-sort', 'none')
})

test('without a storage the columns work, and are not remembered', async ({ panel }) => {
  await panel.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await reload(panel)
  await panel.show()
  await press(panel, 'Code').click()
  await expect(header(panel, 'Code')).toHaveAttribute('aria-sort', 'ascending')
  await reload(panel)
  await expect(header(panel, 'Code')).toHaveAttribute('aria-sort', 'none')
})

test('narrow lists give their room to the request, and what was chosen comes back with the room', async ({ panel }) => {
  const { page } = panel
  const shown = () => panel.grid.getByRole('columnheader').allTextContents()
  await panel.show()
  await page.setViewportSize({ width: 320, height: 600 })
  await expect.poll(shown).toEqual(['Status', 'Request', 'Meaning'])
  expect(await width(panel, 'Request')).toBeGreaterThanOrEqual(150)
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const menu = page.getByRole('group', { name: 'Columns' })
  await expect(menu.getByRole('checkbox', { name: 'Time' })).toBeChecked()
  await expect(menu.locator('label', { hasText: 'no room' })).toHaveText([
    /Method/,
    /Code/,
    /Time/,
    /Duration/,
    /Water/,
  ])
  await menu.getByRole('checkbox', { name: 'Meaning' }).uncheck()
  await expect.poll(shown).toEqual(['Status', 'Method', 'Request', 'Code'])
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1100, height: 600 })
  await expect.poll(shown).toEqual(['Status', 'Method', 'Request', 'Code', 'Time', 'Duration', 'Waterfall'])
})

test('at 1,280 pixels the waterfall stays beside the details', async ({ panel }) => {
  await panel.page.setViewportSize({ width: 1280, height: 600 })
  await panel.show()
  await panel.row('1741').click()
  await expect(panel.details).toBeVisible()
  await expect(header(panel, 'Duration')).toBeHidden()
  expect(await width(panel, 'Waterfall')).toBeGreaterThanOrEqual(60)
  expect(await width(panel, 'Request')).toBeGreaterThanOrEqual(150)
})

test('the waterfall shows when each request ran, in words too', async ({ panel }) => {
  await panel.show(ALL)
  const cell = panel.row('task_manager').locator('.cell-waterfall')
  await expect(cell).toHaveAttribute('title', 'Starts 3.00 s after the first request shown, takes 30.1 s')
  const [bar, track] = await Promise.all([cell.locator('.bar').boundingBox(), cell.boundingBox()])
  if (!bar || !track) throw new Error('no bar')
  const room = track.width - 12
  expect((bar.x - track.x - 4) / room).toBeCloseTo(3000 / 34_816, 2)
  expect(bar.width / room).toBeCloseTo(30_120 / 34_816, 2)
  const short = await panel.row('/users/me').locator('.bar').boundingBox()
  expect(short?.width).toBe(2)
  await panel.row('1741').click()
  await expect(header(panel, 'Waterfall')).toBeHidden()
})
