import { ALL, rows } from './exchanges.ts'
import { expect, test } from './fixture.ts'
import { CLICKED, polls } from './fold-samples.ts'
import { line, lines, setFolds, tree } from './folds.ts'

test('requests with the same method, address and outcome share a line with their number', async ({ panel }) => {
  await panel.show([...ALL, ...polls(14, 20_000)])
  await expect(panel.grid).toBeVisible()
  await setFolds(panel, 'Fold duplicates')
  await expect(lines(panel)).toHaveCount(ALL.length + 1)
  await expect(line(panel, '/poll')).toContainText('×14')
  await expect(line(panel, '/poll')).toHaveAttribute('aria-expanded', 'false')
  await expect(line(panel, '1741')).not.toHaveAttribute('aria-expanded')
  await expect(panel.status).toHaveText('26 requests, 7 failed, 0 dropped')
  await setFolds(panel, 'Fold duplicates')
  await expect(panel.grid).toBeVisible()
  await expect(panel.rows).toHaveCount(ALL.length + 14)
  await expect(panel.rows.first()).not.toHaveAttribute('aria-level')
})

test('in forced colours an open line still looks unlike a closed one', async ({ panel }) => {
  await panel.page.emulateMedia({ forcedColors: 'active' })
  await panel.show([...ALL, ...polls(3, 20_000)])
  await setFolds(panel, 'Fold duplicates')
  const fold = line(panel, '×3').locator('.fold')
  const borders = () =>
    fold.evaluate((element) => {
      const { borderTopColor, borderLeftColor, borderBottomColor } = getComputedStyle(element, '::before')
      return [borderTopColor, borderLeftColor, borderBottomColor].map((color) => color !== 'rgba(0, 0, 0, 0)')
    })
  expect(await borders()).toEqual([false, true, false])
  await fold.click()
  await expect(line(panel, '×3')).toHaveAttribute('aria-expanded', 'true')
  expect(await borders()).toEqual([true, false, false])
})

test('the arrow keys unfold, fold, and lead from a line to the one above it', async ({ panel }) => {
  const { page } = panel
  await panel.show([...ALL, ...polls(3, 20_000)])
  await setFolds(panel, 'Fold duplicates')
  await line(panel, '/poll').click()
  await expect(line(panel, '×3')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(line(panel, '/poll')).toHaveCount(3)
  await expect(line(panel, '×3')).toHaveAttribute('aria-expanded', 'true')
  await expect(line(panel, '/poll').nth(1)).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(line(panel, '/poll').nth(2)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(line(panel, '×3')).toBeFocused()
  await expect(line(panel, '×3')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowLeft')
  await expect(line(panel, '/poll')).toHaveCount(1)
  await expect(line(panel, '×3')).toBeFocused()
  await expect(panel.details).toBeVisible()
})

test('a press on the triangle unfolds and opens no details; folding away the selected row selects its line', async ({
  panel,
}) => {
  await panel.show(polls(4))
  await setFolds(panel, 'Fold duplicates')
  await lines(panel).first().locator('.fold').click()
  await expect(lines(panel)).toHaveCount(4)
  await expect(panel.details).toBeHidden()
  await lines(panel).nth(2).click()
  await expect(panel.details).toBeVisible()
  await lines(panel).first().locator('.fold').click()
  await expect(lines(panel)).toHaveCount(1)
  await expect(lines(panel).first()).toHaveAttribute('aria-selected', 'true')
})

test('a filter that matches folded requests shows them, with the number of those that match', async ({ panel }) => {
  const slow = polls(5).map((poll, i) => (i < 2 ? poll : { ...poll, endedAt: poll.startedAt + 9_000 }))
  await panel.show([...ALL, ...slow])
  await setFolds(panel, 'Fold duplicates')
  await expect(line(panel, '/poll')).toContainText('×5')
  await panel.filter.fill('slower-than:8s poll')
  await expect(lines(panel)).toHaveCount(1)
  await expect(line(panel, '/poll')).toContainText('×3')
  await expect(panel.status).toHaveText('3 of 17 requests, 0 failed, 0 dropped')
  await panel.filter.fill('is:duplicate')
  await expect(line(panel, '/poll')).toContainText('×4')
  await panel.filter.fill('')
  await panel.page.getByRole('button', { name: 'Failures only' }).click()
  await expect(lines(panel)).toHaveCount(7)
})

test('sorted, a group stands where its first row would, and the rows in it are sorted too', async ({ panel }) => {
  await panel.show([...ALL, ...polls(3, 20_000)])
  await setFolds(panel, 'Fold duplicates')
  const time = tree(panel).getByRole('columnheader', { name: 'Time' }).getByRole('button', { name: 'Time' })
  await time.click()
  await time.click()
  await expect(lines(panel).first()).toContainText('×3')
  await lines(panel).first().locator('.fold').click()
  await expect(lines(panel).locator('.cell-time').nth(0)).toHaveText(/:35$/)
  await expect(lines(panel).locator('.cell-time').nth(2)).toHaveText(/:25$/)
})

test('what is folded is remembered, also beside a filter and an order', async ({ panel }) => {
  await panel.show(polls(3))
  await setFolds(panel, 'Fold duplicates')
  await panel.page.reload()
  await expect(tree(panel)).toBeVisible()
  await panel.show(polls(3))
  await expect(lines(panel)).toHaveCount(1)
})

test('rows that arrive keep the focus, the selection and the place; the newest line is followed', async ({ panel }) => {
  const unlike = Array.from({ length: 100 }, (_, i) =>
    polls(1, i * 1000, i).map((p) => ({ ...p, url: `${p.url}/n${i}` })),
  )
  const many = unlike.flat()
  await panel.show(many)
  await setFolds(panel, 'Fold duplicates')
  await expect(line(panel, '/n99')).toBeInViewport()
  await panel.emit(rows([...many, ...polls(30, 200_000, 200)], { whole: false }))
  await expect(line(panel, '×30')).toBeInViewport()
  await line(panel, '/n99').click()
  await panel.page.keyboard.press('Escape')
  await expect(line(panel, '/n99')).toBeFocused()
  await panel.emit(rows([...many, ...polls(60, 200_000, 200)], { whole: false }))
  await expect(line(panel, '×60')).toHaveCount(1)
  await expect(line(panel, '/n99')).toBeFocused()
})

test('a row that comes to be a duplicate while it is selected stays in sight, with the focus', async ({ panel }) => {
  const [first, second] = polls(2)
  if (!first || !second) throw new Error('no polls')
  const { endedAt: _, status: __, ...open } = second
  await panel.show([first, { ...open, state: 'running' }])
  await setFolds(panel, 'Fold duplicates')
  await expect(lines(panel)).toHaveCount(2)
  await lines(panel).nth(1).click()
  await panel.emit(rows([first, second], { whole: false }))
  await expect(lines(panel).first()).toContainText('×2')
  await expect(lines(panel).nth(1)).toHaveAttribute('aria-level', '2')
  await expect(lines(panel).nth(1)).toBeFocused()
  await expect(lines(panel).nth(1)).toHaveAttribute('aria-selected', 'true')
})

test('axe finds nothing in a folded list', async ({ panel }) => {
  await panel.show([...ALL.filter(({ id }) => id !== 'delete-enabled'), ...CLICKED])
  await setFolds(panel, 'Fold duplicates', 'Group by action')
  await expect(line(panel, '3 requests, 1 failed')).toBeVisible()
  expect(await panel.violations()).toEqual([])
  await line(panel, '×10').locator('.fold').click()
  await expect(line(panel, '/poll')).toHaveCount(10)
  expect(await panel.violations()).toEqual([])
})
