import { INTERACTIONS_LIMIT, type Interaction } from './find-cause.ts'

/** An interaction with the elements that it happened to. */
export interface RememberedInteraction extends Interaction {
  readonly path: CausePath
}

/**
 * The control and everything around it at that moment, from the inside out: a page may draw the inner elements anew. Targets
 * that are no elements say nothing. Held weakly, because remembering must not keep a page's elements alive.
 */
export type CausePath = readonly WeakRef<EventTarget>[]

const TYPES = ['click', 'keydown', 'submit', 'change'] as const

/** Remembers what the user does in this frame until `stop`. Synthetic events do not count. */
export function rememberInteractions(frame: Window) {
  const remembered: RememberedInteraction[] = []
  const remember = (event: Event): void => {
    const { isTrusted, timeStamp, type, submitter } = event as SubmitEvent
    // A press on a button of our own cards asks nothing of the page.
    if (!isTrusted || /^console-lens-/.test((event.target as Element).localName)) return
    // Without a submitter the window is a placeholder; it is skipped because it is no element.
    const path = [submitter ?? frame, ...event.composedPath()].map((target) => new WeakRef(target))
    const interaction = { timeStamp, type, path, from: performance.now(), until: 0 }
    // This timer runs before every other task that the event's handlers start.
    setTimeout(() => {
      interaction.until = performance.now()
    })
    remembered.push(interaction)
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
