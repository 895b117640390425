import type { Texts } from '../base/texts.ts'
import type { FailureCard } from '../protocol/page-messages.ts'
import { createAnnouncer } from './announcer.ts'
import { addCard, type CardEntry } from './card-list.ts'
import { CARD_CSS } from './card-style.ts'
import { isSpareEscape } from './escape.ts'
import { createHost } from './host.ts'
import { createStack } from './stack.ts'

/** Events of our own buttons that the page would take for its own: shortcuts, "click outside", focus traps. */
const KEPT_EVENTS = (
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend ' +
  'keydown keypress keyup focusin focusout'
).split(' ')

export interface OverlayDeps {
  readonly window: Window & typeof globalThis
  readonly texts: Texts
  /** The user has put this card away; repeats of it too. */
  readonly onDismiss: (card: FailureCard) => void
  /** The last card is gone, and the overlay with it. */
  readonly onEmpty: () => void
}

export interface Overlay {
  readonly add: (card: FailureCard) => void
  /** Brings the cards above what has opened since, unless the user is in one of them. */
  readonly raise: () => void
  /** Puts away the cards of these failures, as the user would. */
  readonly dismiss: (ids: readonly string[]) => void
  readonly remove: () => void
}

/** The cards of one page, from the first failure until the last is dismissed. Adds one element to the document. */
export function createOverlay(deps: OverlayDeps): Overlay {
  const { window, texts } = deps
  const { document } = window
  const host = createHost(window, 'console-lens-overlay', CARD_CSS)
  const announcer = createAnnouncer(window)
  const listening = new AbortController()
  let entries: readonly CardEntry[] = []
  let open: string | undefined
  let focusBefore: HTMLElement | undefined

  const stack = createStack({
    document,
    texts,
    onExplain: (group) => {
      open = open === group ? undefined : group
      render()
    },
    onDismiss: (group) => dismiss([group]),
    onDismissAll: () => dismiss(entries.map((entry) => entry.card.group)),
  })
  host.root.append(announcer.element, stack.element)

  const render = () => stack.render(entries, open)
  const newest = () => entries.at(-1)?.card.group

  const dismiss = (groups: readonly (string | undefined)[]) => {
    const hadFocus = host.root.activeElement !== null
    const gone = entries.filter((entry) => groups.includes(entry.card.group))
    entries = entries.filter((entry) => !gone.includes(entry))
    if (groups.includes(open)) open = undefined
    const next = newest()
    render()
    if (hadFocus && !host.root.activeElement) {
      if (next !== undefined) stack.focus(next)
      else focusBefore?.focus({ preventScroll: true })
    }
    if (next === undefined) remove()
    for (const entry of gone) deps.onDismiss(entry.card)
    if (next === undefined) deps.onEmpty()
  }

  const remove = () => {
    listening.abort()
    host.remove()
  }

  const raise = () => {
    if (!host.root.activeElement) host.raise()
  }

  const onOwnKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    dismiss([stack.groupOf(host.root.activeElement) ?? newest()])
  }
  stack.element.addEventListener('keydown', onOwnKey)
  stack.element.addEventListener('focusin', (event) => {
    const from = event.relatedTarget as HTMLElement | null
    if (from && !stack.element.contains(from)) focusBefore = from
  })
  for (const name of KEPT_EVENTS) stack.element.addEventListener(name, (event) => event.stopPropagation())

  const { signal } = listening
  const onPageKey = (event: KeyboardEvent) => {
    if (isSpareEscape(event, document)) dismiss([open ?? newest()])
  }
  window.addEventListener('keydown', onPageKey, { signal })
  window.addEventListener('focusin', render, { signal, capture: true, passive: true })
  window.addEventListener('resize', render, { signal, passive: true })

  const add = (card: FailureCard) => {
    const isNew = !entries.some((entry) => entry.card.group === card.group)
    entries = addCard(entries, card, stack.shows)
    if (isNew) raise()
    render()
    if (isNew) announcer.announce(texts('card_announce', card.headline))
  }

  const dismissIds = (ids: readonly string[]) => {
    const gone = entries.filter((entry) => entry.ids.some((id) => ids.includes(id)))
    if (gone.length > 0) dismiss(gone.map((entry) => entry.card.group))
  }

  return { add, raise, dismiss: dismissIds, remove }
}
