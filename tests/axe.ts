import axe from 'axe-core'
import type { Page } from 'playwright/test'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

export type Theme = 'light' | 'dark'

/** What axe finds against the part of the page under `selector`, shadow roots included: the rule, and where it is broken. */
const find = async (page: Page, selector: string, rules: readonly string[]): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([root, values]) => {
      const { violations = [] } =
        (await window.axe?.run(root, {
          resultTypes: ['violations'],
          ...(values.length > 0 && { runOnly: { type: 'rule', values: [...values] } }),
        })) ?? {}
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      )
    },
    [selector, rules] as const,
  )
}

/** What axe finds in both themes. The structure does not depend on the theme: the dark one is looked at for contrast alone. */
export const axeViolations = async (
  page: Page,
  selector: string,
  setTheme: (theme: Theme) => Promise<unknown>,
): Promise<readonly string[]> => {
  await setTheme('dark')
  const contrast = await find(page, selector, ['color-contrast'])
  await setTheme('light')
  return [...contrast.map((broken) => `dark: ${broken}`), ...(await find(page, selector, []))]
}
