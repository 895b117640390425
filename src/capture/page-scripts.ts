/**
 * Calls `close` before the first script that the parser puts into `document` can run: mutation observers are told in the
 * microtask checkpoint before it. Gives the function that stops watching. Neither can be seen from the page.
 */
export function beforePageScripts(document: Document) {
  return (close: () => void): (() => void) => {
    const observer = new MutationObserver(close)
    observer.observe(document, { childList: true, subtree: true })
    return () => observer.disconnect()
  }
}
