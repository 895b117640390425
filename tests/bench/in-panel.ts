/** When something was first drawn, epoch ms, by its name. */
export type Seen = Record<string, number>

type WithSeen = Window & { benchSeen?: Seen }

/** Runs in the panel: notes when a row that holds `n=<name>-<number>&` and a code was first drawn, under its number. */
export const watchRows = (name: string): void => {
  const seen: Seen = {}
  ;(window as WithSeen).benchSeen = seen
  const number = new RegExp(`n=${name}-(\\d+)&`)
  new MutationObserver(() => {
    for (const row of document.querySelectorAll('[role=grid] [role=row]')) {
      const found = number.exec(row.textContent ?? '')?.[1]
      const code = row.querySelector('.cell-code')?.textContent?.trim()
      if (found === undefined || !code || found in seen) continue
      seen[found] = 0
      requestAnimationFrame(() => {
        seen[found] = performance.timeOrigin + performance.now()
      })
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

/** Runs in the panel: the number of rows in its status line. */
export const countRows = (): number =>
  Number(document.querySelector('[role=status]')?.textContent?.replaceAll(',', '').match(/^\d+/)?.[0] ?? 0)

/** Runs in the panel: notes under "all" when the status line first told of `rows` rows, drawn. */
export const watchCount = (rows: number): void => {
  const seen: Seen = {}
  ;(window as WithSeen).benchSeen = seen
  const observer = new MutationObserver(() => {
    const line = document.querySelector('[role=status]')?.textContent ?? ''
    if (Number(/^\d+/.exec(line)?.[0] ?? 0) < rows) return
    observer.disconnect()
    requestAnimationFrame(() => {
      seen.all = performance.timeOrigin + performance.now()
    })
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
}

/** Runs where something is watched: when `name` was drawn, or undefined for not yet. */
export const whenSeen = (name: string): number | undefined => (window as WithSeen).benchSeen?.[name]
