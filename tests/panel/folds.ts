import type { Panel } from './fixture.ts'

/** The names of what the menu "Columns" folds. */
export type FoldName = 'Fold duplicates' | 'Group by action'

export const tree = (panel: Panel) => panel.page.getByRole('treegrid', { name: 'Requests' })
/** The lines of the folded list, its head left out. */
export const lines = (panel: Panel) => tree(panel).locator('.row')
export const line = (panel: Panel, text: string) => lines(panel).filter({ hasText: text })

/** Turns folds on or off in the menu, and closes it. */
export async function setFolds(panel: Panel, ...names: readonly FoldName[]): Promise<void> {
  await panel.page.getByRole('button', { name: 'Columns', exact: true }).click()
  const menu = panel.page.getByRole('group', { name: 'Columns' })
  for (const name of names) await menu.getByRole('checkbox', { name }).click()
  await panel.page.keyboard.press('Escape')
}
