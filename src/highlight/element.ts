/** What `createElement` sets. Everything becomes text or an attribute's value: server text can never be markup. */
export interface ElementParts {
  readonly class?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

/** A new element with those parts. Never parses markup. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  parts: ElementParts = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (parts.class !== undefined) element.className = parts.class
  if (parts.text !== undefined) element.textContent = parts.text
  for (const [key, value] of Object.entries(parts.attributes ?? {})) element.setAttribute(key, value)
  if (parts.children) element.append(...parts.children)
  return element
}

/**
 * A button that never takes the focus from the page when mouse or finger press it. Only the user's own click calls `press`,
 * because the page can reach the button and click it by script.
 */
export function createButton(document: Document, name: string, parts: ElementParts, press: () => void) {
  const button = createElement(document, 'button', {
    ...parts,
    text: name,
    attributes: { type: 'button', ...parts.attributes },
  })
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', (event) => event.isTrusted && press())
  return button
}
