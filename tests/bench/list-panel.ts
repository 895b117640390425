import type { Page } from 'playwright'
import { createView } from '../e2e/driver/chromium/view.ts'
import type { View } from '../e2e/driver/driver.ts'
import type { Watched } from './browser.ts'
import { countRows } from './in-panel.ts'
import type { Thread } from './thread.ts'

/** A list of requests in DevTools that can be used as a person does: ours, or the browser's own. */
export interface ListPanel extends Watched {
  /** How many requests it says it has. */
  readonly count: () => Promise<number>
  /** Resolves when it has drawn what it had to draw. */
  readonly drawn: () => Promise<unknown>
  readonly scrollTo: (share: number) => Promise<unknown>
  /** Puts the keyboard into the filter, and leaves it empty. */
  readonly filter: () => Promise<void>
  /** Selects the first row that is drawn, and leaves the keyboard there. */
  readonly select: () => Promise<void>
  readonly press: (key: string) => Promise<void>
}

/** Long enough for the delays that lists put between a key and its work, in ms. */
const WORK_MS = 250

/** Runs in a panel. */
const settled = (wait: number): Promise<void> =>
  new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)), wait))

/** Our panel, behind `view`. */
export const ourList = ({ view, thread }: Watched): ListPanel => ({
  view,
  thread,
  count: () => view.evaluate(countRows),
  drawn: () => view.evaluate(settled, WORK_MS),
  scrollTo: (share) =>
    view.evaluate((to) => {
      const list = document.querySelector('[role=grid]')
      if (list) list.scrollTop = to * (list.scrollHeight - list.clientHeight)
    }, share),
  filter: () => view.type({ role: 'searchbox', name: 'Filter requests' }, ''),
  select: () =>
    view.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.row')]
      const top = document.querySelector('.rows')?.parentElement?.getBoundingClientRect().top ?? 0
      const row = rows.find((r) => r.getBoundingClientRect().top > top + 60)
      row?.click()
    }),
  press: view.press,
})

/** Chromium's own Network panel, in the DevTools window `window`. */
export const networkList = (window: Page, thread: Thread): ListPanel => {
  const view: View = createView(window, window.mainFrame())
  return {
    view,
    thread,
    count: async () => {
      const line = await window.getByText(/^[\d,]+( \/ [\d,]+)? requests$/).textContent()
      return Number(/[\d,]+(?= requests)/.exec(line ?? '')?.[0].replaceAll(',', '') ?? 0)
    },
    drawn: () => view.evaluate(settled, WORK_MS),
    scrollTo: (share) =>
      window.locator('.network-log-grid .data-container').evaluate((list, to) => {
        list.scrollTop = to * (list.scrollHeight - list.clientHeight)
      }, share),
    filter: () => window.locator('.toolbar-filter').first().click(),
    select: () => window.locator('.network-log-grid .data-grid-data-grid-node').nth(3).click(),
    press: (key) => window.keyboard.press(key),
  }
}
