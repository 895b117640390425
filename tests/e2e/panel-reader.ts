import type { View } from './driver/driver.ts'

/** One row of the grid, by its column's name. */
export interface ShownRow {
  readonly Status: string
  readonly Method: string
  readonly Request: string
  readonly Code: string
  readonly Meaning: string
  readonly Time: string
  readonly Duration: string
}

export interface ShownDetails {
  readonly title: string
  /** Text of each section by its heading, in lines as drawn. */
  readonly sections: Readonly<Record<string, string>>
  readonly text: string
}

/** The rows that the grid has drawn, top to bottom, read as assistive tools would: by role. */
export const readRows = (panel: View): Promise<readonly ShownRow[]> =>
  panel.waitFor(() => {
    const names = [...document.querySelectorAll('[role=grid] [role=columnheader]')].map((h) => h.textContent?.trim())
    // The headers come right after the first paint.
    if (names.length === 0) return undefined
    return [...document.querySelectorAll('[role=grid] [role=row]')]
      .filter((row) => row.querySelector('[role=gridcell]'))
      .map((row) => {
        const cells = [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent?.trim() ?? '')
        return Object.fromEntries(names.map((name, n) => [name, cells[n] ?? '']))
      }) as unknown as ShownRow[]
  })

/**
 * Waits for a row with `mark` anywhere in it and every one of `parts` in cells other than the request's, whose address may
 * name the code that it asked for. Gives that row, which may still be running.
 */
export const waitForRow = (panel: View, mark: string, ...parts: readonly string[]): Promise<ShownRow> =>
  waitForOne(panel, mark, parts, false)

/** The same, but waits until the request is over. */
export const waitForEnd = (panel: View, mark: string, ...parts: readonly string[]): Promise<ShownRow> =>
  waitForOne(panel, mark, parts, true)

const waitForOne = async (panel: View, mark: string, parts: readonly string[], over: boolean): Promise<ShownRow> => {
  await panel.waitFor(
    (wantedMark: string, wanted: readonly string[], ended: boolean) =>
      [...document.querySelectorAll('[role=grid] [role=row]')].some((row) => {
        const others = [...row.querySelectorAll('[role=gridcell]:not(.cell-request)')].map((cell) => cell.textContent)
        const duration = row.querySelector('.cell-duration')?.textContent
        return (
          row.textContent?.includes(wantedMark) &&
          wanted.every((part) => others.join(' ').includes(part)) &&
          (!ended || duration)
        )
      }),
    mark,
    parts,
    over,
  )
  const row = (await readRows(panel)).find(({ Request, ...others }) => {
    const rest = Object.values(others).join(' ')
    return `${Request}${rest}`.includes(mark) && parts.every((part) => rest.includes(part))
  })
  if (!row) throw new Error(`The row with ${[mark, ...parts].join(', ')} went away again`)
  return row
}

/** What "Details" says, once nothing in it is still being read. */
export const readDetails = (panel: View): Promise<ShownDetails> =>
  panel.waitFor(() => {
    const region = document.querySelector('[role=region][aria-label="Details"], section[aria-label="Details"]')
    if (!region || region.querySelector('[aria-busy=true]')) return undefined
    const headed = [...region.querySelectorAll('[aria-labelledby]')].map((section) => {
      const heading = document.getElementById(section.getAttribute('aria-labelledby') ?? '')
      const title = heading?.textContent?.trim() ?? ''
      return [title, (section as HTMLElement).innerText.replace(title, '').trim()] as const
    })
    const title = region.querySelector('h2')?.textContent?.trim() ?? ''
    return { title, sections: Object.fromEntries(headed), text: region.textContent ?? '' }
  })

/** The status line: "12 requests, 3 failed, 0 dropped". */
export const readStatus = (panel: View): Promise<string> =>
  panel.evaluate(() => document.querySelector('[role=status]')?.textContent?.trim() ?? '')
