import { START } from '../fixtures/exchange.ts'
import { deleteEnabled, exchangeAt, rows } from './exchanges.ts'
import { expect, test } from './fixture.ts'
import { CLICKED, LAPSED, polls } from './fold-samples.ts'
import { line, lines, setFolds } from './folds.ts'

test('an action stands above the calls that it probably led to; calls of nobody keep lines of their own', async ({
  panel,
}) => {
  await panel.show(CLICKED)
  await setFolds(panel, 'Group by action')
  await expect(lines(panel)).toHaveCount(CLICKED.length + 1)
  await expect(lines(panel).nth(5)).toHaveText(/^Click · \d\d:\d\d:25 · 3 requests, 1 failed$/)
  await expect(lines(panel).nth(5)).toHaveAttribute('aria-expanded', 'true')
  await expect(lines(panel).and(panel.page.locator('[aria-level="2"]'))).toContainText([
    '/children',
    '1741',
    '/children',
  ])
  await expect(lines(panel).nth(9)).toContainText('/poll')
  await expect(panel.status).toHaveText('13 requests, 1 failed, 0 dropped')
})

test('the heading is selected like a row, and its details tell what the action came to', async ({ panel }) => {
  await panel.show(CLICKED)
  await setFolds(panel, 'Group by action')
  await line(panel, 'Click').click()
  await expect(line(panel, 'Click')).toBeFocused()
  await expect(line(panel, 'Click')).toHaveAttribute('aria-selected', 'true')
  await expect(panel.details.getByRole('heading', { level: 2 })).toHaveText('Attempt to delete non-disabled tenant')
  await panel.page.keyboard.press('ArrowLeft')
  await expect(lines(panel)).toHaveCount(11)
  await expect(line(panel, 'Click')).toBeFocused()
  await panel.page.keyboard.press('ArrowDown')
  await expect(lines(panel).nth(6)).toBeFocused()
  await panel.page.keyboard.press('ArrowUp')
  await panel.page.keyboard.press('ArrowRight')
  await panel.page.keyboard.press('ArrowDown')
  await expect(lines(panel).nth(6)).toBeFocused()
  await expect(lines(panel).nth(6)).toContainText('/children')
  await panel.page.keyboard.press('ArrowLeft')
  await expect(line(panel, 'Click')).toBeFocused()
})

test('failures that only follow the first are folded beneath it, and the link in their details leads there', async ({
  panel,
}) => {
  await panel.show(LAPSED)
  await setFolds(panel, 'Group by action')
  await expect(lines(panel)).toHaveCount(2)
  const first = line(panel, '/users/a')
  await expect(first).toContainText('+2 follow')
  await first.click()
  await panel.page.keyboard.press('ArrowRight')
  await expect(line(panel, '/users/c')).toHaveAttribute('aria-level', '2')
  await line(panel, '/users/c').click()
  await panel.details.getByRole('button', { name: /first/i }).click()
  await expect(first).toHaveAttribute('aria-selected', 'true')
})

test('both fold together, and a filter counts what matches', async ({ panel }) => {
  await panel.show(CLICKED)
  await setFolds(panel, 'Fold duplicates', 'Group by action')
  await expect(lines(panel)).toHaveCount(5)
  await expect(lines(panel).first()).toContainText('×10')
  await panel.filter.fill('children')
  await expect(lines(panel)).toHaveCount(3)
  await expect(lines(panel).first()).toContainText('2 requests, 0 failed')
  await panel.filter.fill('')
  await panel.page.getByRole('button', { name: 'Failures only' }).click()
  await expect(lines(panel)).toHaveCount(2)
  await expect(lines(panel).first()).toContainText('1 request, 1 failed')
})

test('rows that arrive join their action without taking the focus', async ({ panel }) => {
  await panel.show(CLICKED.slice(0, 7))
  await setFolds(panel, 'Group by action')
  await line(panel, 'Click').click()
  const failed = { ...deleteEnabled, id: 'other', startedAt: START + 20_080, endedAt: START + 20_190 }
  const more = exchangeAt('more', 20_150, { url: 'https://eu2-cloud.acronis.com/api/2/more' })
  await panel.emit(rows([...CLICKED.slice(0, 7), failed, more, ...polls(80, 30_000, 50)], { whole: false }))
  await expect(line(panel, 'Click')).toContainText('4 requests, 2 failed')
  await expect(line(panel, 'Click')).toBeFocused()
  await expect(line(panel, 'Click')).toHaveAttribute('aria-selected', 'true')
})
