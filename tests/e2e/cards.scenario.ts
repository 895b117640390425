import { CONSOLE } from './console-address.ts'
import { answer, call, openConsole } from './demo.ts'
import type { Driver } from './driver/driver.ts'
import { waitForCard } from './page-overlay.ts'
import { expect, test } from './scenario.ts'

const LABEL = 'Attempt to delete non-disabled tenant'
const FAILS = answer({ status: 400, code: 1006, info: 'Asked by jane.doe@example.com' })
const OTHER = answer({ status: 404, code: 1005 })

/** Puts a button into the page that makes one call and changes nothing else. */
const putButton = (driver: Driver, id: string, url: string): Promise<void> =>
  driver.page.evaluate(
    (name: string, address: string) => {
      const button = Object.assign(document.createElement('button'), { id: name, textContent: name })
      Object.assign(button.style, {
        position: 'fixed',
        top: '60px',
        left: name === 'other' ? '160px' : '20px',
        zIndex: 9,
      })
      button.addEventListener('click', () => void fetch(address))
      document.body.append(button)
    },
    id,
    url,
  )

const press = (driver: Driver, name: string): Promise<void> => driver.page.click({ role: 'button', name })

/** What stands on the page: the cards' texts, and the marks' chips. */
const shown = (driver: Driver): Promise<{ readonly cards: readonly string[]; readonly chips: readonly string[] }> =>
  driver.page.evaluate(() => {
    const texts = (host: string, selector: string) =>
      [...document.querySelectorAll(host)].flatMap((element) =>
        [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => found.textContent ?? ''),
      )
    return { cards: texts('console-lens-overlay', 'article'), chips: texts('console-lens-mark', '.chip') }
  })

/** Waits for the mark's chip. */
const waitForMark = (driver: Driver, code: string): Promise<true> =>
  driver.page.waitFor(
    (wanted: string) =>
      [...document.querySelectorAll('console-lens-mark')].some(
        (host) => host.shadowRoot?.querySelector('.chip')?.textContent === wanted,
      ),
    code,
  ) as Promise<true>

/** Waits until something has been said to the user. */
const waitForWords = (driver: Driver, words: string): Promise<true> =>
  driver.page.waitFor(
    (wanted: string) =>
      document
        .querySelector('console-lens-overlay')
        ?.shadowRoot?.querySelector('.announcer')
        ?.textContent?.includes(wanted) === true,
    words,
  ) as Promise<true>

const noCards = (driver: Driver): Promise<true> =>
  driver.page.waitFor(() => !document.querySelector('console-lens-overlay')) as Promise<true>

test('@both a code that is not wanted again makes neither card nor mark, until that is undone', async ({ driver }) => {
  await openConsole(driver)
  await putButton(driver, 'fails', FAILS)
  await putButton(driver, 'other', OTHER)
  await driver.page.click('#fails')
  await waitForMark(driver, '1006')
  await press(driver, 'Explain')
  await press(driver, 'Not for this code again')
  await waitForWords(driver, 'No more cards for')

  await driver.page.click('#fails')
  await driver.page.click('#other')
  // Cards come in the order of their failures.
  await waitForCard(driver.page, '404 · 1005')
  await waitForMark(driver, '1005')
  const asleep = await shown(driver)
  expect(asleep.cards).toHaveLength(2)
  expect(asleep.cards[0]).not.toContain('×')
  expect(asleep.chips).toEqual(['1005'])

  await press(driver, 'Undo')
  await expect
    .poll(async () => {
      await driver.page.click('#fails')
      return (await shown(driver)).cards[0]
    })
    .toContain('×')
  await waitForMark(driver, '1006')
})

test('@both the same call succeeding takes the mark away, and leaves the card', async ({ driver }) => {
  await openConsole(driver)
  await putButton(driver, 'fails', FAILS)
  await driver.page.click('#fails')
  await waitForMark(driver, '1006')
  expect(await call(driver, 'GET', answer({ status: 200 }))).toBe(200)
  await driver.page.waitFor(() => !document.querySelector('console-lens-mark'))
  expect((await shown(driver)).cards).toHaveLength(1)
})

test('@both a session that has ended is one card, whatever fails after it', async ({ driver }) => {
  await openConsole(driver)
  const lapsed = { headers: { 'X-Demo-Answer': 'status=401' } }
  expect(await call(driver, 'GET', '/api/2/users/me', lapsed)).toBe(401)
  await waitForCard(driver.page, '401')
  for (const path of ['/api/2/infra', '/bc/api/task_manager/v2/tasks', '/api/2/users/me'])
    expect(await call(driver, 'GET', path, lapsed)).toBe(401)
  await waitForCard(driver.page, 'and 3 calls that followed')
  expect((await shown(driver)).cards).toHaveLength(1)
})

test('@both "Copy report" on a card puts the masked report on the clipboard', async ({ driver }) => {
  await openConsole(driver)
  await putButton(driver, 'fails', FAILS)
  await driver.page.click('#fails')
  await waitForCard(driver.page, LABEL)
  await press(driver, 'Explain')
  await press(driver, 'Copy report')
  await waitForWords(driver, 'Copied')
  const report = await driver.clipboard()
  expect(report).toContain(`### 400 · 1006 ${LABEL}`)
  expect(report).not.toContain('jane.doe')
  expect(report).toContain('Masked: mail addresses (2).')
})

test('@both a call that fails again and again by itself makes a card once, not again when that was put away', async ({
  driver,
}) => {
  await openConsole(driver)
  for (let n = 0; n < 3; n += 1) await call(driver, 'GET', FAILS)
  await waitForCard(driver.page, LABEL, '×3')
  await press(driver, 'Dismiss')
  await noCards(driver)
  await call(driver, 'GET', FAILS)
  await call(driver, 'GET', OTHER)
  await waitForCard(driver.page, '404 · 1005')
  const { cards, chips } = await shown(driver)
  expect([cards.length, chips]).toEqual([1, []])
})

test('@both the page is byte-identical after its first failure, and nothing in it has moved', async ({ driver }) => {
  await openConsole(driver)
  await putButton(driver, 'fails', FAILS)
  await driver.page.evaluate(() => {
    const shifts: PerformanceEntry[] = []
    // Where the browser does not know layout shifts, it says so in its console and observes nothing.
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()))
    observer.observe({ type: 'layout-shift' })
    Object.assign(window, { shiftCount: () => [...shifts, ...observer.takeRecords()].length })
  })
  const page = () =>
    driver.page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element
      for (const ours of copy.querySelectorAll('console-lens-overlay, console-lens-mark')) ours.remove()
      return copy.outerHTML
    })
  const before = await page()
  await driver.page.click('#fails')
  await waitForMark(driver, '1006')
  expect(await page()).toBe(before)
  await press(driver, 'Explain')
  await press(driver, 'Dismiss')
  await noCards(driver)
  expect(await driver.page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
  expect(await driver.page.evaluate(() => Reflect.get(window, 'shiftCount')())).toBe(0)
  // The proof that a shift would have been seen, where the browser tells of any.
  if (driver.name === 'firefox') return
  await driver.page.evaluate(() => {
    for (const row of document.querySelectorAll('tr')) row.style.height = '90px'
  })
  await driver.page.waitFor(() => Reflect.get(window, 'shiftCount')() > 0)
})

test('@both a page that the user comes back to has no cards of before, and makes new ones', async ({ driver }) => {
  const wants = (url: string) => driver.page.evaluate((address: string) => fetch(address).then((r) => r.status), url)
  const arrive = (path: string) =>
    driver.page.waitFor((wanted: string) => location.pathname === wanted && document.readyState === 'complete', path)
  await driver.goto(`${CONSOLE}login`)
  await wants(FAILS)
  await waitForCard(driver.page, LABEL)
  await driver.page.evaluate(() => void setTimeout(() => location.assign('/tables.css')))
  await arrive('/tables.css')
  await driver.page.evaluate(() => void setTimeout(() => history.back()))
  await arrive('/login')
  // Neither browser keeps a page in memory while it is driven: that the cards go with `pagehide` has a test of its own.
  expect((await shown(driver)).cards).toEqual([])
  await wants(OTHER)
  await waitForCard(driver.page, '404 · 1005')
  expect((await shown(driver)).cards).toHaveLength(1)
})

test('@firefox of an answer that CORS kept from the page a card tells it no more than status and code', async ({
  driver,
}) => {
  // Its response filter has the body; Chromium knows not even the status.
  await openConsole(driver)
  const elsewhere = `https://us4-cloud.acronis.com${answer({ status: 403, code: 1002 })}`
  expect(await call(driver, 'GET', elsewhere)).toBe(0)
  await waitForCard(driver.page, '403')
  // Cards come in the order of their failures.
  await call(driver, 'GET', OTHER)
  await waitForCard(driver.page, '404 · 1005')
  const [withheld] = (await shown(driver)).cards
  expect(withheld).toMatch(/^Console Lens403( · 1002)?/)
  expect(withheld).not.toContain('Access denied')
})
