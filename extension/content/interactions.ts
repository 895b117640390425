import type { Interaction } from './find-cause.ts'

/** An interaction with the element it happened to, held weakly: remembering must not keep a page's element alive. */
export interface RememberedInteraction extends Interaction {
  readonly element: WeakRef<Element>
}

/** How many interactions are remembered. */
export const INTERACTIONS_LIMIT = 32

const TYPES = ['click', 'keydown', 'submit', 'change'] as const

const elementOf = (event: Event): Element | undefined => {
  const target = event instanceof SubmitEvent && event.submitter ? event.submitter : event.composedPath()[0]
  return target instanceof Element ? target : undefined
}

/** Remembers what the user does in this frame, from now on, until `stop`. Synthetic events do not count. */
export const rememberInteractions = (frame: Window) => {
  const remembered: RememberedInteraction[] = []
  const remember = (event: Event): void => {
    const element = event.isTrusted ? elementOf(event) : undefined
    if (!element) return
    remembered.push({ timeStamp: event.timeStamp, type: event.type, element: new WeakRef(element) })
    if (remembered.length > INTERACTIONS_LIMIT) remembered.shift()
  }
  const options = { capture: true, passive: true }
  for (const type of TYPES) frame.addEventListener(type, remember, options)
  return {
    /** Oldest first. */
    list: (): readonly RememberedInteraction[] => remembered,
    stop: (): void => {
      for (const type of TYPES) frame.removeEventListener(type, remember, options)
    },
  }
}
