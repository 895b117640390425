import type { Texts } from '../base/texts.ts'
import type { FailureCard } from '../protocol/page-messages.ts'
import type { CardEntry } from './card-list.ts'
import { createButton, createElement } from './element.ts'
import { createIcon } from './icon.ts'

export interface CardView {
  readonly element: HTMLElement
  /** Shows the entry's texts and count; `open` unfolds the explanation. */
  readonly update: (entry: CardEntry, open: boolean) => void
  readonly focus: () => void
}

export interface CardViewDeps {
  readonly document: Document
  readonly texts: Texts
  /** Makes the card's inner ids; unique within the shadow root. */
  readonly id: string
  readonly onExplain: () => void
  readonly onDismiss: () => void
}

/**
 * "400 · 1006 Attempt to …" is read as one sentence, but status and code stand on a line above the words. A code is told
 * from a first word by a digit, an underscore or a capital inside it: "NotFound", "quota_exceeded".
 */
const STATUS_AND_CODE = /^(\d{3}(?: · \S*(?:[\d_]|\p{Ll}\p{Lu})\S*)?) ([^·\s].*)$/su

/** One failure: an article named by its headline, with "Explain" and "Dismiss". */
export function createCardView(deps: CardViewDeps): CardView {
  const { document, texts, id } = deps
  const headline = createElement(document, 'h2', { class: 'headline', attributes: { id: `${id}-headline` } })
  const details = createElement(document, 'div', { class: 'details', attributes: { id: `${id}-details` } })
  const count = createElement(document, 'span', { class: 'count' })
  const explain = createButton(
    document,
    texts('card_explain'),
    { class: 'explain', attributes: { 'aria-controls': details.id } },
    deps.onExplain,
  )
  const dismiss = createButton(document, texts('card_dismiss'), { class: 'dismiss' }, deps.onDismiss)
  const source = createElement(document, 'p', { class: 'source', text: texts('card_source') })
  const actions = createElement(document, 'div', { class: 'actions', children: [explain, dismiss, count] })
  const element = createElement(document, 'article', {
    class: 'card',
    attributes: { 'aria-labelledby': headline.id },
    children: [createIcon(document), source, headline, details, actions],
  })

  // Writing the same text again would undo the reader's selection and scrolling.
  let written = ''
  const write = (card: FailureCard) => {
    const wanted = JSON.stringify([card.headline, card.happened, card.steps])
    if (wanted === written) return
    written = wanted
    headline.replaceChildren(...headlineParts(document, card.headline))
    details.replaceChildren(...explanation(document, texts, card))
  }

  const update = (entry: CardEntry, open: boolean) => {
    write(entry.card)
    details.hidden = !open
    explain.hidden = details.childElementCount === 0
    explain.setAttribute('aria-expanded', String(open))
    element.classList.toggle('open', open)
    count.textContent = entry.count > 1 ? `×${entry.count}` : ''
    count.title = entry.count > 1 ? texts('card_repeated', String(entry.count)) : ''
  }
  return { element, update, focus: () => dismiss.focus({ preventScroll: true }) }
}

function headlineParts(document: Document, headline: string): readonly (Node | string)[] {
  const match = STATUS_AND_CODE.exec(headline)
  const words = createElement(document, 'span', { class: 'words', text: match?.[2] ?? headline })
  words.dir = 'auto'
  return match ? [createElement(document, 'span', { class: 'numbers', text: match[1] ?? '' }), ' ', words] : [words]
}

function explanation(document: Document, texts: Texts, card: FailureCard): readonly Node[] {
  const section = (title: string, body: Node) => [createElement(document, 'h3', { text: title }), body]
  const steps = card.steps.map((text) => createElement(document, 'li', { text }))
  return [
    ...(card.happened ? section(texts('card_happened'), createElement(document, 'p', { text: card.happened })) : []),
    ...(steps.length > 0 ? section(texts('card_steps'), createElement(document, 'ol', { children: steps })) : []),
  ]
}
