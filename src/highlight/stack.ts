import type { Texts } from '../base/texts.ts'
import { type Corner, fitting, GAP, type Size, stackTops } from './arrange.ts'
import type { CardActions } from './card-actions.ts'
import { type CardEntry, chooseShown } from './card-list.ts'
import { type CardView, createCardView } from './card-view.ts'
import { chooseCorner, type Focused, findFocused, roomFor } from './corner.ts'
import { createButton, createElement } from './element.ts'

/** Text of our own in a script that runs from right to left. */
const RTL_TEXT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** As in the style sheet, in CSS pixels. */
const CARD_WIDTH = 360

/** Below this width (CSS pixels) the cards take the whole width and a smaller margin. */
const NARROW = 420

interface Layout {
  readonly viewport: Size
  readonly margin: number
  readonly focused: Focused | undefined
}

export interface StackDeps {
  readonly document: Document
  readonly texts: Texts
  readonly actionsOf: (group: string) => CardActions
  readonly onDismissAll: () => void
}

export interface Stack {
  readonly element: HTMLElement
  /** Shows as many of the newest entries as fit, three at most, and counts the rest. Oldest first in `entries`. */
  readonly render: (entries: readonly CardEntry[], open: string | undefined) => void
  readonly shows: (group: string) => boolean
  /** The group of the card that holds `element`. */
  readonly groupOf: (element: Element | null) => string | undefined
  readonly focus: (group: string) => void
  readonly say: (group: string, text: string) => void
}

/**
 * The cards in their corner. Only `transform` moves them, which is no layout shift, whatever comes, unfolds or goes.
 */
export function createStack(deps: StackDeps): Stack {
  const { document, texts } = deps
  const views = new Map<string, CardView>()
  let corner: Corner | undefined
  let opened: string | undefined
  let cardsMade = 0
  const moreText = createElement(document, 'span')
  const dismissAll = createButton(document, texts('card_dismiss_all'), { class: 'dismiss' }, deps.onDismissAll)
  const more = createElement(document, 'div', { class: 'more', children: [moreText, dismissAll] })
  const element = createElement(document, 'section', {
    class: 'stack',
    attributes: { 'aria-label': texts('card_region') },
    children: [more],
  })
  // The page's direction decides the side of the cards, our language the direction of their text.
  element.dir = RTL_TEXT.test(texts('card_region')) ? 'rtl' : 'ltr'

  const viewOf = (group: string): CardView => {
    const view =
      views.get(group) ??
      createCardView({
        document,
        texts,
        id: `card-${++cardsMade}`,
        actions: deps.actionsOf(group),
      })
    views.set(group, view)
    return view
  }

  const groupOf = (inner: Element | null): string | undefined =>
    [...views].find(([, view]) => view.element.contains(inner))?.[0]

  /** Puts the cards of `shown` into the document, without moving those that are there already: one may have the focus. */
  const attach = (shown: readonly CardEntry[], open: string | undefined): readonly HTMLElement[] => {
    const groups = shown.map((entry) => entry.card.group)
    for (const [group, view] of views) {
      if (groups.includes(group)) continue
      view.element.remove()
      views.delete(group)
    }
    let before: Element = more
    return shown.map((entry) => {
      const view = viewOf(entry.card.group)
      view.update(entry, entry.card.group === open)
      if (before.nextElementSibling !== view.element) before.after(view.element)
      before = view.element
      return view.element
    })
  }

  const render = (entries: readonly CardEntry[], open: string | undefined) => {
    const viewport = { width: element.clientWidth, height: element.clientHeight }
    const margin = viewport.width < NARROW ? 8 : 16
    const focused = findFocused(document, element, viewport)
    const most = Math.min(CARD_WIDTH, viewport.width - 2 * margin)
    const room = focused?.isField ? roomFor(focused.rect, most, viewport, margin) : viewport.height - 2 * margin
    element.style.setProperty('--margin', `${margin}px`)
    element.style.setProperty('--room', `${room}px`)
    const { activeElement } = element.getRootNode() as ShadowRoot
    // Where no card is open, the card with the keyboard's focus must stay.
    const held = open ?? groupOf(activeElement)
    const wanted = chooseShown(entries, held)
    const heights = attach(wanted, open).map((card) => card.offsetHeight)
    const reading = wanted.findIndex((entry) => entry.card.group === held)
    const keep = reading < 0 ? wanted.length - 1 : reading
    const roomBesidesMore = room - more.offsetHeight - GAP
    const all = wanted.length === entries.length ? fitting(heights, keep, room) : []
    const stay = all.length === entries.length ? all : fitting(heights, keep, roomBesidesMore)
    let shown = wanted.filter((_, index) => stay.includes(index))
    // A card does not glide to a new height: its buttons would move away from under the pointer.
    while (!show(shown, entries.length, open, { viewport, margin, focused }) && shown.length > 0)
      shown = shown.filter((entry) => entry !== (shown.find(({ card }) => card.group !== held) ?? shown[0]))
    opened = open
  }

  /** False when this many cannot be shown without covering the field that the user is in. */
  const show = (shown: readonly CardEntry[], all: number, open: string | undefined, layout: Layout): boolean => {
    const cards = attach(shown, open)
    const hidden = all - cards.length
    more.classList.toggle('needed', hidden > 0)
    moreText.textContent = texts('card_more', String(hidden))
    const isFree = layOut(hidden > 0 ? [more, ...cards] : cards, layout, open === opened)
    element.classList.toggle('away', !isFree)
    return isFree
  }

  const layOut = (boxes: readonly HTMLElement[], { viewport, margin, focused }: Layout, glide: boolean): boolean => {
    const heights = boxes.map((box) => box.offsetHeight)
    const width = Math.max(0, ...boxes.map((box) => box.offsetWidth))
    const height = heights.reduce((sum, part) => sum + part + GAP, -GAP)
    const rtl = document.defaultView?.getComputedStyle(document.documentElement).direction === 'rtl'
    const free = chooseCorner(corner, focused, { size: { width, height }, viewport, margin, rtl })
    if (!free) return false
    corner = free
    const { side } = free
    const tops = stackTops(heights, viewport.height, margin, free)
    const left = side === 'left' ? margin : viewport.width - margin - width
    boxes.forEach((box, index) => {
      // A new box has no position yet and must not fly in from the corner of the page.
      box.classList.toggle('gliding', glide && box.style.transform !== '')
      box.style.setProperty('--height', `${heights[index] ?? 0}px`)
      box.style.transform = `translate(${left}px, ${tops[index] ?? 0}px)`
    })
    return true
  }

  return {
    element,
    render,
    shows: (group) => views.has(group),
    groupOf,
    focus: (group) => views.get(group)?.focus(),
    say: (group, text) => views.get(group)?.say(text),
  }
}
