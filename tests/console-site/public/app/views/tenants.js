import { act } from '../api.js'
import { button, el, sectionHead, table } from '../dom.js'
import { loadTenants } from '../tenants-data.js'
import { showDone } from '../toasts.js'
import { createTenantPanel } from './create-tenant.js'

const columns = ['Name', 'State', 'Kind', 'Version', 'Actions']

/** The tenants with Enable or Disable (XHR) and Delete (fetch, sent in the click itself). */
export function showTenants(section) {
  const place = el('div', { class: 'table-place' })
  const filter = el('input', { type: 'search', placeholder: 'Find a client', 'aria-label': 'Find a client' })
  filter.dataset.testid = 'tenant-filter'
  filter.addEventListener('input', () => narrow(place, filter.value))
  const panel = createTenantPanel(refresh)
  const create = button('Create tenant', 'create-tenant', () => panel.open(), { class: 'button primary' })
  const refreshButton = el('refresh-button', { onrefresh: refresh })
  section.append(sectionHead('Clients', filter, refreshButton, create), place, panel.element)

  async function refresh() {
    const { ok, tenants } = await loadTenants()
    if (!ok) return
    place.replaceChildren(
      table(
        'Clients',
        columns,
        tenants.map((tenant) => row(tenant, refresh)),
      ),
    )
    narrow(place, filter.value)
  }
  refresh()
}

function row(tenant, refresh) {
  const { id, name, enabled, kind, version, depth } = tenant
  const path = `/api/2/tenants/${id}`
  async function remove() {
    const { ok } = await act('fetch', 'DELETE', `${path}?version=${version}`)
    if (ok) done(`“${name}” deleted`)
  }
  async function toggle() {
    const { ok } = await act('xhr', 'PUT', path, { enabled: !enabled, version })
    if (ok) done(`“${name}” ${enabled ? 'disabled' : 'enabled'}`)
  }
  function done(text) {
    showDone(text)
    refresh()
  }
  const verb = enabled ? 'Disable' : 'Enable'
  return {
    testId: `tenant-${id}`,
    cells: [
      el('span', { class: `name depth-${depth}` }, name),
      el('span', { class: enabled ? 'state on' : 'state' }, enabled ? 'Enabled' : 'Disabled'),
      kind[0].toUpperCase() + kind.slice(1),
      el('span', { class: 'number' }, String(version)),
      el(
        'span',
        { class: 'actions' },
        button(verb, `toggle-${id}`, toggle, { 'aria-label': `${verb} ${name}`, class: 'button quiet' }),
        button('Delete', `delete-${id}`, remove, { 'aria-label': `Delete ${name}`, class: 'button quiet danger' }),
      ),
    ],
  }
}

function narrow(place, words) {
  for (const line of place.querySelectorAll('tbody tr')) {
    line.hidden = !line.querySelector('.name').textContent.toLowerCase().includes(words.trim().toLowerCase())
  }
}
