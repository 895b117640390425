/** What the content script knows of its frame's failed calls, for the highlight script that is injected later. */
export interface Causes {
  /** The element whose click, key press, submit or change led to the hook's call; undefined if unknown or gone. */
  readonly elementOf: (callId: string) => Element | undefined
  /** Leads to the hook, which answers questions (`RetryQuestion`). */
  readonly hook: MessagePort
}

declare global {
  /** In the extension's own world of the frame; the page cannot see it. */
  var consoleLensCauses: Causes | undefined
}

/** How many calls' elements are remembered. */
export const CAUSES_LIMIT = 64

/** The causes of this frame; undefined where no content script runs. */
export const causesHere = (): Causes | undefined => globalThis.consoleLensCauses

/** Puts an empty memory where `causesHere` finds it, and gives the function that fills it. Elements are held weakly. */
export const publishCauses = (hook: MessagePort): ((callId: string, element: WeakRef<Element>) => void) => {
  const elements = new Map<string, WeakRef<Element>>()
  globalThis.consoleLensCauses = { elementOf: (callId) => elements.get(callId)?.deref(), hook }
  return (callId, element) => {
    elements.set(callId, element)
    const [oldest = ''] = elements.keys()
    if (elements.size > CAUSES_LIMIT) elements.delete(oldest)
  }
}
