import { el } from './dom.js'
import { loadTenants } from './tenants-data.js'

let chosen

/** A select "Tenant" that remembers its choice from view to view; `onchange` gets the id, at once and then each time. */
export async function tenantSelect(head, testId, onchange) {
  const { tenants } = await loadTenants()
  const select = el(
    'select',
    { 'data-testid': testId, onchange: () => choose(select.value, onchange) },
    ...tenants.map(({ id, name }) => el('option', { value: id }, name)),
  )
  head.querySelector('.controls').before(el('label', { class: 'field inline' }, 'Tenant', select))
  if (tenants.some(({ id }) => id === chosen)) select.value = chosen
  choose(select.value, onchange)
}

function choose(id, onchange) {
  chosen = id
  onchange(id)
}
