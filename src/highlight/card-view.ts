import type { Texts } from '../base/texts.ts'
import type { FailureCard } from '../protocol/page-messages.ts'
import type { CardActions } from './card-actions.ts'
import { createCardDetails } from './card-details.ts'
import type { CardEntry } from './card-list.ts'
import { createButton, createElement } from './element.ts'
import { createIcon } from './failure-icon.ts'

export interface CardView {
  readonly element: HTMLElement
  /** Shows the entry's texts and count; `open` unfolds the explanation. */
  readonly update: (entry: CardEntry, open: boolean) => void
  /** Shows on this card what became of a button that was pressed. */
  readonly say: (text: string) => void
  readonly focus: () => void
}

export interface CardViewDeps {
  readonly document: Document
  readonly texts: Texts
  /** Prefix of the card's inner ids; unique within the shadow root. */
  readonly id: string
  readonly actions: CardActions
}

/**
 * "400 · 1006 Attempt to …" is read as one sentence, but status and code stand on a line above the words. A digit, an
 * underscore or a capital inside the first word makes it a code: "NotFound", "quota_exceeded".
 */
const STATUS_AND_CODE = /^(\d{3}(?: · \S*(?:[\d_]|\p{Ll}\p{Lu})\S*)?) ([^·\s].*)$/su

/** One failure: an article named by its headline, with what was tried and what to do, "Explain" and "Dismiss". */
export function createCardView({ document, texts, id, actions: act }: CardViewDeps): CardView {
  const createLine = (name: string) => createElement(document, 'p', { class: name, attributes: { dir: 'auto' } })
  const headline = createElement(document, 'h2', { class: 'headline', attributes: { id: `${id}-headline` } })
  const operation = createLine('operation')
  const advice = createLine('advice')
  const followers = createLine('followers')
  const details = createCardDetails({ document, texts, id: `${id}-details`, actions: act })
  const count = createElement(document, 'span', { class: 'count' })
  const controls = { 'aria-controls': details.element.id }
  const explain = createButton(document, texts('card_explain'), { class: 'explain', attributes: controls }, act.explain)
  const undo = createButton(document, texts('card_undo'), { class: 'undo' }, () => act.snooze(false))
  const dismiss = createButton(document, texts('card_dismiss'), { class: 'dismiss' }, act.dismiss)
  const source = createElement(document, 'p', { class: 'source', text: texts('card_source') })
  const actions = createElement(document, 'div', { class: 'actions', children: [explain, undo, dismiss, count] })
  const element = createElement(document, 'article', {
    class: 'card',
    attributes: { 'aria-labelledby': headline.id },
    children: [createIcon(document), source, headline, operation, advice, followers, details.element, actions],
  })

  let written = ''
  const write = (card: FailureCard) => {
    if (card.headline === written) return
    written = card.headline
    headline.replaceChildren(...headlineParts(document, card.headline))
  }
  const put = (line: HTMLElement, text: string) => {
    // Writing the same text again would undo the reader's selection.
    if (line.textContent !== text) line.textContent = text
    line.hidden = text === ''
  }

  const update = ({ card, ...entry }: CardEntry, open: boolean) => {
    const unfolded = open && !entry.snoozed
    write(card)
    put(operation, card.operation)
    put(advice, entry.snoozed ? texts('card_snoozed', card.code) : unfolded ? '' : card.advice)
    const [one, many] = [texts('card_followed_one'), texts('card_followed', String(entry.followers))]
    put(followers, entry.followers === 0 ? '' : entry.followers === 1 ? one : many)
    details.update(card)
    details.element.hidden = !unfolded
    explain.hidden = entry.snoozed === true || card.sections.length === 0
    undo.hidden = !entry.snoozed
    explain.setAttribute('aria-expanded', String(open))
    element.classList.toggle('open', unfolded)
    count.textContent = entry.count > 1 ? `×${entry.count}` : ''
    count.title = entry.count > 1 ? texts('card_repeated', String(entry.count)) : ''
  }
  return { element, update, say: details.say, focus: () => dismiss.focus({ preventScroll: true }) }
}

function headlineParts(document: Document, headline: string): readonly (Node | string)[] {
  const match = STATUS_AND_CODE.exec(headline)
  const words = createElement(document, 'span', { class: 'words', text: match?.[2] ?? headline })
  words.dir = 'auto'
  return match ? [createElement(document, 'span', { class: 'numbers', text: match[1] ?? '' }), ' ', words] : [words]
}
