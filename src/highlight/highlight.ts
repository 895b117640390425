import type { Texts } from '../base/texts.ts'
import type { FailureCard, HighlightCommand } from '../protocol/page-messages.ts'
import { createMarks } from './marks.ts'
import { createOverlay, type Overlay } from './overlay.ts'

export interface HighlightDeps {
  readonly window: Window & typeof globalThis
  readonly texts: Texts
  /** The control whose action started the hook's call, while it is known. */
  readonly elementOf: (callId: string) => Element | undefined
  /** Cards are shown in the top frame only. */
  readonly isTopFrame: boolean
  /** The user has put away this failure and its repeats. */
  readonly onDismiss?: (card: FailureCard) => void
}

export interface Highlight {
  /** Shows a card, or marks a control of this frame. What cannot be shown here is left out. */
  readonly show: (command: HighlightCommand) => void
  /** Takes everything off the page. A later `show` begins anew. */
  readonly dispose: () => void
}

/** What the user sees of failures in one frame. Adds its own elements to the document and touches none of the page's. */
export function createHighlight(deps: HighlightDeps): Highlight {
  const { window, texts } = deps
  const marks = createMarks(window, deps.elementOf)
  let overlay: Overlay | undefined

  const onDismiss = (card: FailureCard) => {
    marks.forget((mark) => (mark.group === undefined ? mark.headline === card.headline : mark.group === card.group))
    deps.onDismiss?.(card)
  }
  const onEmpty = () => {
    overlay = undefined
  }

  const show = (command: HighlightCommand) => {
    if (command.type === 'mark') {
      marks.add(command)
      overlay?.raise()
    } else if (command.type === 'dismiss') {
      overlay?.dismiss(command.ids)
      marks.forget(({ id }) => id !== undefined && command.ids.includes(id))
    } else if (deps.isTopFrame) {
      overlay ??= createOverlay({ window, texts, onDismiss, onEmpty })
      overlay.add(command.card)
    }
  }
  const dispose = () => {
    overlay?.remove()
    overlay = undefined
    marks.remove()
  }
  return { show, dispose }
}
