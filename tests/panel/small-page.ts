import type { Page } from 'playwright/test'
import type { PanelEvent } from '../../src/protocol/panel-messages.ts'
import { axeViolations, type Theme } from '../axe.ts'
import { rows } from './exchanges.ts'
import { test as base, expect } from './fixture.ts'

export { expect }

/** The popup or the options page in an ordinary page. */
export interface Small {
  readonly page: Page
  readonly open: (name: 'popup' | 'options', hash?: string) => Promise<void>
  readonly setTheme: (theme: Theme) => Promise<void>
  /** What axe finds in the page, in both themes. */
  readonly violations: () => Promise<readonly string[]>
  /** Resolves when what these events change has been drawn. */
  readonly emit: (...events: readonly PanelEvent[]) => Promise<void>
  /** The background has answered, with the requests of `exchanges`. */
  readonly show: (exchanges: Parameters<typeof rows>[0], parts?: Parameters<typeof rows>[1]) => Promise<void>
}

export const test = base.extend<{ small: Small }>({
  viewport: { width: 400, height: 600 },
  small: async ({ page, served }, use) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    const emit = (...events: readonly PanelEvent[]) =>
      page.evaluate(async (list) => {
        window.smallPage.emit(...list)
        for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
      }, events)
    const setTheme = async (theme: Theme) => {
      await page.evaluate((name) => window.smallPage.setTheme(name), theme)
      await expect(page.locator('#page')).toHaveAttribute('data-theme', theme)
    }
    await use({
      page,
      setTheme,
      violations: () => axeViolations(page, '#page', setTheme),
      open: async (name, hash = '') => void (await page.goto(`${served.url}${name}.html${hash}`)),
      emit,
      show: (exchanges, parts) => emit(rows(exchanges, parts)),
    })
    expect(problems).toEqual([])
  },
})
