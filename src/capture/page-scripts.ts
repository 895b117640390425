/**
 * Gives a function that calls `close` before the first script that the parser puts into `document` can run: mutation
 * observers are told in the microtask checkpoint before that script. Its result stops watching. The page sees neither.
 */
export function onFirstPageScript(document: Document) {
  return (close: () => void): (() => void) => {
    const observer = new MutationObserver(close)
    observer.observe(document, { childList: true, subtree: true })
    return () => observer.disconnect()
  }
}
