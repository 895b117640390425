import { INTERACTIONS_LIMIT, type Interaction } from './find-cause.ts'

/** An interaction with what it happened to. */
export interface RememberedInteraction extends Interaction {
  readonly path: CausePath
}

/**
 * The control, and everything around it at that moment, from the inside out (what is no element says nothing):
 * a page may have drawn the inner ones anew since. Held weakly: remembering must not keep a page's elements alive.
 */
export type CausePath = readonly WeakRef<EventTarget>[]

const TYPES = ['click', 'keydown', 'submit', 'change'] as const

/** Remembers what the user does in this frame, from now on, until `stop`. Synthetic events do not count. */
export function rememberInteractions(frame: Window) {
  const remembered: RememberedInteraction[] = []
  const remember = (event: Event): void => {
    const { isTrusted, timeStamp, type, submitter } = event as SubmitEvent
    // A press of our own cards' buttons asks the page for nothing.
    if (!isTrusted || /^console-lens-/.test((event.target as Element).localName)) return
    // Where nothing submitted, something stands in its place that is no element.
    const path = [submitter ?? frame, ...event.composedPath()].map((place) => new WeakRef(place))
    const made = { timeStamp, type, path, from: performance.now(), until: 0 }
    // Runs before every other task that the handlers of this event put off.
    setTimeout(() => {
      made.until = performance.now()
    })
    remembered.push(made)
    if (remembered.length > INTERACTIONS_LIMIT) remembered.shift()
  }
  const leave = new AbortController()
  for (const type of TYPES)
    frame.addEventListener(type, remember, { capture: true, passive: true, signal: leave.signal })
  return {
    /** Oldest first. */
    list: (): readonly RememberedInteraction[] => remembered,
    stop: (): void => leave.abort(),
  }
}
