import { act } from '../api.js'
import { button, el } from '../dom.js'
import { loadTenants } from '../tenants-data.js'
import { showDone } from '../toasts.js'

const kinds = ['customer', 'partner', 'folder', 'unit']

/** A side panel, not modal: `{element, open}`. Its form sends by XHR in the submit itself; `created` is called then. */
export function createTenantPanel(created) {
  const name = el('input', { name: 'name', required: true, autocomplete: 'off', 'data-testid': 'new-tenant-name' })
  const kind = el(
    'select',
    { name: 'kind', 'data-testid': 'new-tenant-kind' },
    ...kinds.map((value) => el('option', { value }, value[0].toUpperCase() + value.slice(1))),
  )
  const parent = el('select', { name: 'parent', 'data-testid': 'new-tenant-parent' })
  const form = el(
    'form',
    { class: 'form', onsubmit: submit },
    el('h2', { id: 'create-title' }, 'Create tenant'),
    el('label', { class: 'field' }, 'Name', name),
    el('label', { class: 'field' }, 'Kind', kind),
    el('label', { class: 'field' }, 'Parent', parent),
    el(
      'div',
      { class: 'form-end' },
      button('Cancel', 'cancel-tenant', () => element.close()),
      el('button', { type: 'submit', class: 'button primary', 'data-testid': 'submit-tenant' }, 'Create'),
    ),
  )
  const element = el('dialog', { class: 'side-panel', 'aria-labelledby': 'create-title' }, form)

  async function submit(event) {
    event.preventDefault()
    const body = { name: name.value, kind: kind.value, parent_id: parent.value }
    const { ok } = await act('xhr', 'POST', '/api/2/tenants', body)
    if (!ok) return
    element.close()
    form.reset()
    showDone(`“${body.name}” created`)
    created()
  }

  async function open() {
    const { tenants } = await loadTenants()
    const parents = tenants.filter((tenant) => tenant.kind === 'partner' || tenant.kind === 'folder')
    parent.replaceChildren(...parents.map((tenant) => el('option', { value: tenant.id }, tenant.name)))
    element.show()
    name.focus()
  }
  return { element, open }
}
