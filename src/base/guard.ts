/** Runs `run` and gives its result, or undefined when it throws: no exception of ours ever reaches the page. */
export function guard<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
