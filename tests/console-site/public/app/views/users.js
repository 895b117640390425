import { act, load } from '../api.js'
import { button, el, sectionHead, table } from '../dom.js'
import { tenantSelect } from '../tenant-select.js'
import { showDone } from '../toasts.js'

const columns = ['Login', 'Name', 'Email', 'State']

/** The users of one tenant (read by XHR) and a modal dialog to add one (fetch, sent in the submit itself). */
export function showUsers(section) {
  const place = el('div', { class: 'table-place' })
  let tenantId = ''
  const dialog = addUserDialog(() => tenantId, refresh)
  const add = button('Add user', 'add-user', () => dialog.showModal(), { class: 'button primary' })
  const head = sectionHead('Users', add)
  section.append(head, place, dialog)
  tenantSelect(head, 'users-tenant', (id) => {
    tenantId = id
    refresh()
  })

  async function refresh() {
    const list = await load('xhr', `/api/2/tenants/${tenantId}/users`)
    if (!list.ok) return
    const ids = list.data.items
    const users = ids.length ? (await load('xhr', `/api/2/users?uuids=${ids.join(',')}`)).data?.items : []
    if (!users?.length) place.replaceChildren(el('p', { class: 'nothing' }, 'This tenant has no users yet.'))
    else place.replaceChildren(table('Users', columns, users.map(row)))
  }
}

function row({ id, login, contact, activated }) {
  const state = el('span', { class: activated ? 'state on' : 'state' }, activated ? 'Active' : 'Invited')
  return { testId: `user-${id}`, cells: [login, `${contact.firstname} ${contact.lastname}`, contact.email, state] }
}

function addUserDialog(tenantId, added) {
  const input = (label, name, testId) =>
    el('label', { class: 'field' }, label, el('input', { name, autocomplete: 'off', 'data-testid': testId }))
  const form = el(
    'form',
    { class: 'form', onsubmit: submit },
    el('h2', { id: 'add-title' }, 'Add user'),
    input('Login', 'login', 'new-user-login'),
    input('First name', 'firstname', 'new-user-firstname'),
    input('Last name', 'lastname', 'new-user-lastname'),
    input('Email', 'email', 'new-user-email'),
    el(
      'div',
      { class: 'form-end' },
      button('Cancel', 'cancel-user', () => dialog.close()),
      el('button', { type: 'submit', class: 'button primary', 'data-testid': 'submit-user' }, 'Add'),
    ),
  )
  const dialog = el('dialog', { class: 'modal', 'aria-labelledby': 'add-title' }, form)

  async function submit(event) {
    event.preventDefault()
    const { login, ...contact } = Object.fromEntries(new FormData(form))
    const { ok } = await act('fetch', 'POST', '/api/2/users', { tenant_id: tenantId(), login, contact })
    if (!ok) return
    dialog.close()
    form.reset()
    showDone(`“${login}” added`)
    added()
  }
  return dialog
}
