import type { Texts } from '../base/texts.ts'
import type { FailureCard } from '../protocol/page-messages.ts'
import { createAnnouncer } from './announcer.ts'
import type { CardActions } from './card-actions.ts'
import { addCard, type CardEntry } from './card-list.ts'
import { type CardRequests, copyReport } from './card-requests.ts'
import { CARD_CSS } from './card-style.ts'
import { isSpareEscape } from './escape.ts'
import { createHost } from './host.ts'
import { keepInPlace } from './keep-in-place.ts'
import { createStack } from './stack.ts'

/** Events of our own buttons that the page would take for its own: shortcuts, "click outside", focus traps. */
const KEPT_EVENTS = (
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend ' +
  'keydown keypress keyup focusin focusout'
).split(' ')

export interface OverlayDeps {
  readonly window: Window & typeof globalThis
  readonly texts: Texts
  readonly requests: CardRequests
  /** This card is dismissed, with all that was folded under it. `snoozed`: the user wants no more cards of its kind. */
  readonly onDismiss: (entry: CardEntry, snoozed: boolean) => void
  /** The last card is gone, and the overlay with it. */
  readonly onEmpty: () => void
}

export interface Overlay {
  readonly add: (card: FailureCard) => void
  /** Brings the cards above what has opened since, unless the user is in one of them. */
  readonly raise: () => void
  /** Dismisses the cards of these failures, as the user would; `snoozed` ones stay where they only follow another. */
  readonly dismiss: (ids: readonly string[], snoozed?: boolean) => void
  readonly has: (group: string) => boolean
  /** False once the page has thrown its document away, and us with it. */
  readonly isThere: () => boolean
  readonly remove: () => void
}

/** The cards of one page, from the first failure until the last is dismissed. Adds one element to the document. */
export function createOverlay(deps: OverlayDeps): Overlay {
  const { window, texts, requests } = deps
  const { document } = window
  const host = createHost(window, 'console-lens-overlay', CARD_CSS)
  const announcer = createAnnouncer(window)
  const listening = new AbortController()
  let entries: readonly CardEntry[] = []
  let open: string | undefined
  let focusBefore: HTMLElement | undefined

  const find = (group: string | undefined) => entries.find((entry) => entry.card.group === group)
  const tell = (group: string, text: string) => {
    stack.say(group, text)
    // The text may need a line of its own.
    render()
    announcer.announce(text)
  }
  const snooze = async (group: string, snoozed: boolean) => {
    const entry = find(group)
    if (!entry) return
    // Marked before the answer: the background dismisses snoozed cards, and this one must stay with its Undo.
    const mark = (value: boolean) => {
      entries = entries.map((other) => (other.card.group === group ? { ...other, snoozed: value } : other))
      render()
    }
    const hadFocus = host.root.activeElement !== null
    mark(snoozed)
    // The pressed button is hidden now.
    if (hadFocus) stack.focus(group)
    if (await requests.snooze(entry.card.id, snoozed)) {
      if (snoozed) announcer.announce(texts('card_snoozed', entry.card.code))
      return
    }
    mark(!snoozed)
    tell(group, texts('card_not_kept'))
  }
  const actionsOf = (group: string): CardActions => ({
    explain: () => {
      open = open === group ? undefined : group
      render()
    },
    dismiss: () => dismiss([group]),
    copy: () => {
      const entry = find(group)
      if (entry) void copyReport(window, requests, entry.card.id).then((key) => tell(group, texts(key)))
    },
    snooze: (snoozed) => void snooze(group, snoozed),
  })
  const stack = createStack({
    document,
    texts,
    actionsOf,
    onDismissAll: () => dismiss(entries.map((entry) => entry.card.group)),
  })
  host.root.append(announcer.element, stack.element)

  const render = () => stack.render(entries, open)
  const newest = () => entries.at(-1)?.card.group

  const dismiss = (groups: readonly (string | undefined)[], snoozed = false) => {
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
    for (const entry of gone) deps.onDismiss(entry, snoozed)
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
    if (event.key !== 'Escape' || !event.isTrusted) return
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
  keepInPlace({ window, signal, render, raise })

  const add = (card: FailureCard) => {
    const before = entries.map((entry) => entry.card.group)
    entries = addCard(entries, card, stack.shows)
    const isNew = entries.some((entry) => !before.includes(entry.card.group))
    if (isNew) raise()
    render()
    if (isNew) announcer.announce(texts('card_announce', card.headline))
  }

  const dismissIds = (ids: readonly string[], snoozed = false) => {
    const isMeant = ({ following, ...entry }: CardEntry) =>
      entry.ids.some((id) => ids.includes(id) && !(snoozed && following.includes(id)))
    const gone = entries.filter((entry) => !entry.snoozed && isMeant(entry))
    if (gone.length > 0)
      dismiss(
        gone.map((entry) => entry.card.group),
        snoozed,
      )
  }

  return {
    add,
    raise,
    dismiss: dismissIds,
    has: (group) => find(group) !== undefined,
    isThere: () => host.element.isConnected,
    remove,
  }
}
