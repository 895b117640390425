/** WebDriver's code points for keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const NAMED: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`F${index + 1}`, String.fromCharCode(0xe031 + index)]),
  ),
}

const MODIFIERS: Readonly<Record<string, string>> = {
  Shift: 'shiftKey',
  Control: 'ctrlKey',
  Alt: 'altKey',
  Meta: 'metaKey',
}

export interface KeyPress {
  /** WebDriver's code point. */
  readonly key: string
  /** Such as `{shiftKey: true}`. */
  readonly modifiers: Readonly<Record<string, true>>
}

/** Reads a key as the View names it ("Shift+Tab", "a"). Throws when there is no such key. */
export function readKey(name: string): KeyPress {
  const parts = name === '+' ? ['+'] : name.split('+')
  const last = parts.pop() ?? ''
  const key = NAMED[last] ?? (last.length === 1 ? last : undefined)
  const modifiers = parts.map((part) => MODIFIERS[part])
  if (key === undefined || modifiers.includes(undefined)) throw new Error(`There is no key ${name}`)
  return { key, modifiers: Object.fromEntries(modifiers.map((modifier) => [modifier, true as const])) }
}
