import { act, load } from '../api.js'
import { button, el, sectionHead, table } from '../dom.js'
import { format, labelOf } from '../offering-item-text.js'
import { tenantSelect } from '../tenant-select.js'
import { showDone } from '../toasts.js'

const columns = ['Item', 'Used', 'Quota']

/** Usage of one tenant, and "Create report", whose fetch leaves only after an await: no handler is on the stack then. */
export function showReports(section) {
  const place = el('div', { class: 'table-place' })
  let tenantId = ''
  const create = button('Create report', 'create-report', createReport, { class: 'button primary' })
  const head = sectionHead('Reports', create)
  section.append(head, place)
  tenantSelect(head, 'reports-tenant', (id) => {
    tenantId = id
    refresh()
  })

  async function refresh() {
    const { ok, data } = await load('xhr', `/api/2/tenants/${tenantId}/usages`)
    if (ok) place.replaceChildren(table('Usage', columns, data.items.map(row)))
  }

  async function createReport() {
    await refresh()
    const parameters = { kind: 'usage_current', tenant_id: tenantId, level: 'accounts', formats: ['csv_v2_0'] }
    const body = { parameters, schedule: { type: 'once' }, result_action: 'save' }
    const { ok } = await act('fetch', 'POST', '/api/2/reports', body)
    if (ok) showDone('Report is being prepared')
  }
}

function row({ name, value, measurement_unit: unit, offering_item: { quota } }) {
  const number = (text) => el('span', { class: 'number' }, text)
  return {
    testId: `usage-${name}`,
    cells: [labelOf(name), number(format(value, unit)), number(format(quota.value, unit))],
  }
}
