import type { Texts } from '../base/texts.ts'
import type { CardSection, FailureCard } from '../protocol/page-messages.ts'
import type { CardActions } from './card-actions.ts'
import { createButton, createElement } from './element.ts'

export interface CardDetails {
  readonly element: HTMLElement
  readonly update: (card: FailureCard) => void
  /** Shows what became of a button that was pressed. */
  readonly say: (text: string) => void
}

export interface CardDetailsDeps {
  readonly document: Document
  readonly texts: Texts
  readonly id: string
  readonly actions: Pick<CardActions, 'copy' | 'snooze'>
}

/** What a card unfolds: the explanation in its parts, and the buttons that are not needed at a glance. */
export function createCardDetails({ document, texts, id, actions }: CardDetailsDeps): CardDetails {
  const body = createElement(document, 'div')
  const copy = createButton(document, texts('panel_copy_report'), {}, actions.copy)
  const snooze = createButton(document, texts('card_snooze'), {}, () => actions.snooze(true))
  const outcome = createElement(document, 'span', { class: 'said' })
  const buttons = createElement(document, 'div', { class: 'more-actions', children: [copy, snooze, outcome] })
  const element = createElement(document, 'div', { class: 'details', attributes: { id }, children: [body, buttons] })

  // Writing the same text again would undo the reader's selection and scrolling.
  let written = ''
  const update = ({ sections }: FailureCard) => {
    const wanted = JSON.stringify(sections)
    if (wanted === written) return
    written = wanted
    body.replaceChildren(...sections.flatMap((section) => parts(document, section)))
  }
  const say = (text: string) => {
    outcome.textContent = text
  }
  return { element, update, say }
}

function parts(document: Document, { title, lines }: CardSection): readonly Node[] {
  const name = lines.length > 1 ? 'li' : 'p'
  const items = lines.map((text) => createElement(document, name, { text }))
  const body = lines.length > 1 ? [createElement(document, 'ol', { children: items })] : items
  return [createElement(document, 'h3', { text: title }), ...body]
}
