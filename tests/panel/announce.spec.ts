import { START } from '../fixtures/exchange.ts'
import { ALL, exchangeAt, rows } from './exchanges.ts'
import { expect, test } from './fixture.ts'

const refused = (id: string, at: number) =>
  exchangeAt(id, at, {
    url: `https://eu2-cloud.acronis.com/api/2/tenants/${id}`,
    status: 403,
    body: { text: '', truncated: false },
  })

test('a screen reader is told of new failures, of many in one sentence, and of nothing that only polls', async ({
  panel,
}) => {
  const said = panel.page.locator('.unseen[aria-live=polite]')
  await panel.show()
  await expect(panel.status).toHaveAttribute('aria-live', 'off')
  await expect(said).toBeAttached()
  const one = refused('x1', 900_000)
  await panel.show([...ALL, one])
  await expect(said).toHaveText(/^Failed: .+\. 8 failed in all\.$/)
  await panel.show([...ALL, one, refused('x2', 901_000), refused('x3', 902_000)])
  await expect(said).toHaveText(/^2 more requests failed, the last: .+\. 10 failed in all\.$/)
  await panel.show([...ALL, one, refused('x2', 901_000), refused('x3', 902_000), exchangeAt('x4', 903_000)])
  await panel.show([...ALL, one, refused('x2', 901_000), refused('x3', 902_000), refused('x5', 904_000)])
  // Nothing was said of the success in between.
  await expect(said).toHaveText(/^Failed: .+\. 11 failed in all\.$/)
})

test('failures that come back into the list with "Preserve log" are no news', async ({ panel }) => {
  const said = panel.page.locator('.unseen[aria-live=polite]')
  await panel.show()
  await expect(said).toBeAttached()
  await panel.emit(rows(ALL, { navigatedAt: START + 1_000_000 }))
  const preserve = panel.page.getByRole('button', { name: 'Preserve log' })
  await preserve.click()
  // Said once they are out of sight.
  await panel.filter.fill('tenants')
  await expect(said).toHaveText('0 requests, 0 failed, 0 dropped')
  await panel.filter.fill('')
  await preserve.click()
  await expect(panel.rows).toHaveCount(ALL.length)
  await panel.show([...ALL, refused('x1', 1_900_000)])
  // One, and not the seven that came back.
  await expect(said).toHaveText(/^Failed: .+\. 8 failed in all\.$/)
})

test('what the filter leaves is told once the typing rests', async ({ panel }) => {
  const said = panel.page.locator('.unseen[aria-live=polite]')
  await panel.show()
  await panel.filter.fill('tenants')
  await expect(said).toHaveText(/^\d+ of 12 requests, \d+ failed, 0 dropped$/)
})
