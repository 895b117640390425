import { act, load } from '../api.js'
import { button, el, sectionHead, table } from '../dom.js'
import { showDone } from '../toasts.js'

const columns = ['Name', 'Address', 'Version', 'Actions']

/** The storages with Delete (XHR, sent in the click itself). */
export function showStorages(section) {
  const place = el('div', { class: 'table-place' })
  section.append(sectionHead('Storages'), place)

  async function refresh() {
    const { ok, data } = await load('fetch', '/api/2/infra')
    if (ok)
      place.replaceChildren(
        table(
          'Storages',
          columns,
          data.items.map((storage) => row(storage, remove)),
        ),
      )
  }

  async function remove({ id, name, version }) {
    const { ok } = await act('xhr', 'DELETE', `/api/2/infra/${id}?version=${version}`)
    if (!ok) return
    showDone(`“${name}” deleted`)
    refresh()
  }
  refresh()
}

function row(storage, remove) {
  const { id, name, url, version } = storage
  const attributes = { 'aria-label': `Delete ${name}`, class: 'button quiet danger' }
  return {
    testId: `storage-${id}`,
    cells: [
      el('span', { class: 'name' }, name),
      el('span', { class: 'address' }, url),
      el('span', { class: 'number' }, String(version)),
      el(
        'span',
        { class: 'actions' },
        button('Delete', `delete-storage-${id}`, () => remove(storage), attributes),
      ),
    ],
  }
}
