import type { Texts } from '../base/texts.ts'
import type { FailureCard, HighlightCommand } from '../protocol/page-messages.ts'
import type { CardEntry } from './card-list.ts'
import type { CardRequests } from './card-requests.ts'
import { createDismissed } from './dismissed.ts'
import { createMarks } from './marks.ts'
import { createOverlay, type Overlay } from './overlay.ts'

export interface HighlightDeps {
  readonly window: Window & typeof globalThis
  readonly texts: Texts
  /** The control whose action started the hook's call, while it is known. */
  readonly elementOf: (callId: string) => Element | undefined
  readonly requests: CardRequests
  /** Cards are shown in the top frame only. */
  readonly isTopFrame: boolean
}

export interface Highlight {
  /** Shows a card, marks a control of this frame, or removes them. What cannot be shown here is left out. */
  readonly show: (command: HighlightCommand) => void
  /** Removes everything from the page. A later `show` begins anew. */
  readonly dispose: () => void
}

/** What the user sees of failures in one frame. Adds its own elements to the document and touches none of the page's. */
export function createHighlight(deps: HighlightDeps): Highlight {
  const { window, texts, requests } = deps
  const marks = createMarks(window, deps.elementOf)
  const dismissed = createDismissed()
  let overlay: Overlay | undefined

  const onDismiss = (entry: CardEntry, snoozed: boolean) => {
    if (!snoozed) dismissed.add(entry)
    marks.forget(entry.ids)
  }
  const onEmpty = () => {
    overlay = undefined
  }

  const showCard = (card: FailureCard) => {
    if (overlay && !overlay.isThere()) {
      overlay.remove()
      overlay = undefined
    }
    if (!overlay?.has(card.group) && !dismissed.admits(card)) return
    overlay ??= createOverlay({ window, texts, requests, onDismiss, onEmpty })
    overlay.add(card)
  }

  const show = (command: HighlightCommand) => {
    switch (command.type) {
      case 'card':
        if (deps.isTopFrame) showCard(command.card)
        break
      case 'mark':
        marks.add(command)
        overlay?.raise()
        break
      case 'succeeded':
        marks.forget(command.ids)
        break
      case 'dismiss':
        overlay?.dismiss(command.ids, command.snoozed)
        marks.forget(command.ids)
    }
  }
  const dispose = () => {
    overlay?.remove()
    overlay = undefined
    marks.remove()
  }
  // The browser's back/forward cache restores a page as it was left, but its failures belong to the earlier visit.
  window.addEventListener('pagehide', dispose)
  return { show, dispose }
}
