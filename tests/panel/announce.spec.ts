import { ALL, exchange } from './exchanges.ts'
import { expect, test } from './fixture.ts'

const refused = (id: string, at: number) =>
  exchange(id, at, {
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
  await panel.show([...ALL, one, refused('x2', 901_000), refused('x3', 902_000), exchange('x4', 903_000)])
  await panel.show([...ALL, one, refused('x2', 901_000), refused('x3', 902_000), refused('x5', 904_000)])
  // Nothing was said of the success in between.
  await expect(said).toHaveText(/^Failed: .+\. 11 failed in all\.$/)
})

test('what the filter leaves is told once the typing rests', async ({ panel }) => {
  const said = panel.page.locator('.unseen[aria-live=polite]')
  await panel.show()
  await panel.filter.fill('tenants')
  await expect(said).toHaveText(/^\d+ of 12 requests, \d+ failed, 0 dropped$/)
})
