import { answer, call, openConsole } from './demo.ts'
import { waitForCard } from './page-overlay.ts'
import { readRows, waitForEnd } from './panel-reader.ts'
import { expect, test } from './scenario.ts'

test('@both a browser that is used again has nothing left of an earlier scenario', async ({ driver }) => {
  await openConsole(driver)
  await driver.page.evaluate(async () => {
    localStorage.setItem('left', '1')
    sessionStorage.setItem('left', '1')
    // biome-ignore lint/suspicious/noDocumentCookie: what a page may leave behind.
    document.cookie = 'left=1; max-age=1000'
    await caches.open('left')
  })
  await driver.setPageTheme('dark')
  await driver.resizePage(1000, 700)
  await call(driver, 'GET', answer({ status: 404, code: 1005, n: 'left' }))
  await call(driver, 'GET', answer({ status: 404, n: 'left-in-worker' }), { in: 'service-worker' })
  await expect.poll(() => driver.badge()).toBe('1')

  const panel = await driver.openPanel()
  await driver.setTheme('dark')
  await driver.resizeDevtools(900, 600)
  await waitForEnd(panel, 'n=left-in-worker')
  await panel.click({ role: 'button', name: 'Static files' })
  await panel.waitFor(() => document.querySelector('[aria-pressed=true].tool, button[aria-pressed=true]'))
  await panel.click({ role: 'button', name: 'Columns' })
  await panel.click({ role: 'checkbox', name: 'Group by action' })
  await panel.waitFor(() => document.querySelector('[role=treegrid]'))
  await panel.click({ role: 'row', text: 'n=left-in-worker' })
  await panel.click({ role: 'button', name: 'Copy as cURL' })
  await expect.poll(() => driver.clipboard()).toContain('curl')
  const options = await driver.openOptions()
  await options.click({ role: 'checkbox', name: 'Show failures on the page' })
  await options.waitFor(() => document.querySelector('.options-status')?.textContent === 'Saved')

  await driver.reset()

  expect(await driver.page.evaluate(() => [location.href, history.length])).toEqual(['about:blank', 1])
  expect(await driver.badge()).toBe('')
  expect(await driver.clipboard()).toBe('')
  await openConsole(driver)
  expect(
    await driver.page.evaluate(async () => ({
      kept: [localStorage.length, sessionStorage.length, (await caches.keys()).length],
      cookie: document.cookie,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      size: [outerWidth, outerHeight],
    })),
  ).toEqual({ kept: [0, 0, 0], cookie: '', workers: 0, dark: false, size: [1400, 900] })
  await call(driver, 'GET', answer({ status: 404, code: 1005, n: 'new' }))
  await waitForCard(driver.page, '404 · 1005')
  await expect.poll(() => driver.badge()).toBe('1')

  const again = await driver.openPanel()
  await waitForEnd(again, 'n=new', '1005')
  const rows = await readRows(again)
  expect(rows.filter((row) => row.Request.includes('n=left') || row.Request.includes('.css'))).toEqual([])
  expect(
    await again.evaluate(async () => ({
      grouped: document.querySelector('[role=treegrid]') !== null,
      theme: document.body.dataset.theme,
      width: outerWidth,
      layout: localStorage.length,
      settings: await chrome.storage.local.get(null),
    })),
  ).toEqual({ grouped: false, theme: 'light', width: 1400, layout: 0, settings: {} })
})
