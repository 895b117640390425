import axe from 'axe-core'
import type { Page } from 'playwright/test'

/** What axe finds against the part of the page under `selector`, shadow roots included: the rule, and where it is broken. */
export const axeViolations = async (page: Page, selector: string): Promise<readonly string[]> => {
  await page.evaluate(axe.source)
  return page.evaluate(async (root) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(root, {
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    )
  }, selector)
}
