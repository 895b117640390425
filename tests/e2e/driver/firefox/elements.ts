import type { Target } from '../driver.ts'
import { callExpression } from '../script.ts'
import type { ElementReference } from './privileged.ts'

/** The elements that have a role without saying so; every other role must be written out. */
const IMPLICIT_ROLES: Readonly<Record<string, string>> = {
  button: 'button, summary, input[type=button], input[type=submit]',
  cell: 'td',
  checkbox: 'input[type=checkbox]',
  columnheader: 'th',
  combobox: 'select',
  dialog: 'dialog',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  listitem: 'li',
  region: 'section[aria-label], section[aria-labelledby]',
  row: 'tr',
  searchbox: 'input[type=search]',
  status: 'output',
  table: 'table',
  textbox: 'input:not([type]), input[type=text], input[type=email], input[type=password], textarea',
}

/** Runs in the document: all elements in it and its open shadow roots that fit, apart from the accessible name. */
function findInDocument(css: string, role: string, text: string): Element[] {
  const squeeze = (value: string | null) => (value ?? '').replace(/\s+/g, ' ').trim().toLowerCase()
  const search = (root: Document | ShadowRoot): Element[] => [
    ...root.querySelectorAll(css),
    ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? search(element.shadowRoot) : [])),
  ]
  return search(document).filter(
    (element) =>
      role === '' ||
      ((element.getAttribute('role') ?? role) === role &&
        element.checkVisibility({ visibilityProperty: true }) &&
        squeeze(element.textContent).includes(squeeze(text))),
  )
}

export interface Finder {
  /** Runs a script in the document that gives elements, and gives references to them. */
  run(script: string): Promise<unknown>
  accessibleName(element: ElementReference): Promise<string>
}

/** The elements that `target` names, as references. Rejects when the document goes away meanwhile. */
export async function findElements({ run, accessibleName }: Finder, target: Target): Promise<ElementReference[]> {
  const { role, name, text = '' } = typeof target === 'string' ? { role: '', name: undefined } : target
  const implicit = IMPLICIT_ROLES[role]
  const css = typeof target === 'string' ? target : `[role="${role}"]${implicit ? `, ${implicit}` : ''}`
  const expression = callExpression(findInDocument, [css, role, text])
  const found = (await run(`const done = arguments[0]; ${expression}.then(done, () => done([]))`)) as ElementReference[]
  if (name === undefined) return found
  const names = await Promise.all(found.map(accessibleName))
  return found.filter((_, index) => names[index] === name)
}
