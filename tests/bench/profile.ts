/** What is read of a CPU profile, as Chromium's DevTools protocol gives it. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string }
    readonly children?: readonly number[]
  }[]
  /** The node of each look at the stack. */
  readonly samples?: readonly number[]
  /** Microseconds before each of them. */
  readonly timeDeltas?: readonly number[]
}

/**
 * The part (0 to 1) of the time that was not idle in which a script of an address that begins with `address`, or what it
 * called, was running; NaN for a profile without such time.
 */
export const shareOf = ({ nodes, samples = [], timeDeltas = [] }: Profile, address: string): number => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const ours = new Set<number>()
  const take = (id: number): void => {
    ours.add(id)
    byId.get(id)?.children?.forEach(take)
  }
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(address)) take(id)
  let all = 0
  let own = 0
  samples.forEach((id, n) => {
    if (byId.get(id)?.callFrame.functionName === '(idle)') return
    const spent = timeDeltas[n] ?? 0
    all += spent
    if (ours.has(id)) own += spent
  })
  return own / all
}
