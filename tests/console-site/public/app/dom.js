/** An element with attributes (`onclick` and the like are listeners) and children; texts become text nodes. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value)
    else if (value === true) element.setAttribute(key, '')
    else if (value !== false && value !== undefined) element.setAttribute(key, value)
  }
  element.append(...children)
  return element
}

/** A button with its test id. */
export function button(text, testId, onclick, attributes = {}) {
  return el('button', { type: 'button', class: 'button', 'data-testid': testId, onclick, ...attributes }, text)
}

/** The head of a section: its title and its own controls. */
export function sectionHead(title, ...controls) {
  return el('div', { class: 'section-head' }, el('h1', {}, title), el('div', { class: 'controls' }, ...controls))
}

/**
 * A table of `rows`, each a list of cells, each a text or a node. The roles are written out, since the narrow layout
 * takes the elements' own away; `data-label` names a cell there.
 */
export function table(label, columns, rows) {
  const head = columns.map((column) => el('th', { scope: 'col', role: 'columnheader' }, column))
  const body = rows.map(({ testId, cells }) =>
    el(
      'tr',
      { role: 'row', 'data-testid': testId },
      ...cells.map((cell, index) => el('td', { role: 'cell', 'data-label': columns[index] }, cell)),
    ),
  )
  return el(
    'table',
    { role: 'table', 'aria-label': label, class: 'table' },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ...head)),
    el('tbody', { role: 'rowgroup' }, ...body),
  )
}
