import { act, load } from '../api.js'
import { button, el, sectionHead, table } from '../dom.js'
import { format, fromInput, labelOf, toInput } from '../offering-item-text.js'
import { tenantSelect } from '../tenant-select.js'
import { showDone } from '../toasts.js'

const columns = ['Item', 'Quota', 'Overage', 'Hard limit', 'Version', 'Actions']

/** The quota editor: every row has its own Save (XHR, sent in the click itself with the version that was read). */
export function showOfferingItems(section) {
  const place = el('div', { class: 'table-place' })
  const head = sectionHead('Offering items')
  section.append(head, place)
  let tenantId = ''
  tenantSelect(head, 'items-tenant', (id) => {
    tenantId = id
    refresh()
  })

  async function refresh() {
    const { ok, data } = await load('fetch', `/api/2/tenants/${tenantId}/offering_items`)
    if (!ok) return
    place.replaceChildren(
      table(
        'Offering items',
        columns,
        data.items.map((item) => row(item, save)),
      ),
    )
  }

  async function save(item, quota) {
    const body = { offering_items: [{ ...item, quota: { ...quota, version: item.quota.version } }] }
    const { ok } = await act('xhr', 'PUT', `/api/2/tenants/${tenantId}/offering_items`, body)
    if (!ok) return
    showDone(`Quota of ${labelOf(item.name)} saved`)
    refresh()
  }
}

function row(item, save) {
  const { name, measurement_unit: unit, quota } = item
  const label = labelOf(name)
  const input = (field, text) =>
    el('input', {
      class: 'quota',
      inputmode: 'numeric',
      value: toInput(quota[field], unit),
      placeholder: 'unlimited',
      'aria-label': `${text} of ${label}${unit === 'bytes' ? ', GB' : ''}`,
      'data-testid': `${field}-${name}`,
    })
  const value = input('value', 'Quota')
  const overage = input('overage', 'Overage')
  const unlimited = quota.value === null || quota.overage === null
  const press = () => save(item, { value: fromInput(value.value, unit), overage: fromInput(overage.value, unit) })
  return {
    testId: `item-${name}`,
    cells: [
      el('span', { class: 'name' }, label, unit === 'bytes' ? el('span', { class: 'unit' }, ' GB') : ''),
      value,
      overage,
      el('span', { class: 'number' }, format(unlimited ? null : quota.value + quota.overage, unit)),
      el('span', { class: 'number' }, String(quota.version)),
      button('Save', `save-${name}`, press, { 'aria-label': `Save ${label}` }),
    ],
  }
}
