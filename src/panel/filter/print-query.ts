import type { Item } from './query.ts'

/** What would read as something else without quotes: spaces, quotes, a negation, an expression, a term. */
const NEEDS_QUOTES = /[\s"\\]|^[-/]|^[a-z][a-z-]*:|^$/i

/** `text` in quotes, in which it stands for itself whatever is in it. Never throws. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** A term's value, in quotes where it needs them. Never throws. */
export function printValue(value: string): string {
  return /[\s"\\]|^$/.test(value) ? quote(value) : value
}

/** The text that reads as `items`. Never throws. */
export function printQuery(items: readonly Item[]): string {
  return items.map(print).join(' ')
}

function print(item: Item): string {
  if (!('negated' in item)) return item.text
  const sign = item.negated ? '-' : ''
  if (item.kind === 'text') return sign + (NEEDS_QUOTES.test(item.text) ? quote(item.text) : item.text)
  if (item.kind === 'pattern') return `${sign}/${item.source}/`
  return `${sign}${item.name}:${printValue(item.value)}`
}
