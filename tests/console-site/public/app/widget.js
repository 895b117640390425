import { call } from './call.js'
import { el } from './dom.js'
import { format, labelOf, share } from './offering-item-text.js'
import { simulation } from './simulate.js'

const SHOWN_ITEMS = 4

const list = document.querySelector('[data-testid="usage-list"]')
const problem = document.querySelector('[data-testid="usage-problem"]')
const refresh = document.querySelector('[data-testid="refresh-usage"]')
let tenantId = ''

function draw(answer) {
  const items = parsed(answer)?.items
  problem.textContent = items ? '' : 'Could not refresh'
  if (items) list.replaceChildren(...items.slice(0, SHOWN_ITEMS).map(row))
}

function row(item) {
  const label = labelOf(item.name)
  const { value } = item.offering_item.quota
  return el(
    'li',
    {},
    el('span', {}, label),
    el(
      'span',
      { class: 'number' },
      `${format(item.value, item.measurement_unit)} of ${format(value, item.measurement_unit)}`,
    ),
    el('meter', { min: '0', max: '1', high: '0.8', value: share(item.value, value), 'aria-label': `${label}, used` }),
  )
}

function parsed({ status, text }) {
  try {
    return status === 200 ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

const usages = (headers) => call('GET', `/api/2/tenants/${tenantId}/usages`, { headers })

async function start() {
  tenantId = parsed(await call('GET', '/api/2/users/me'))?.tenant_id ?? ''
  draw(await usages({}))
}

refresh.addEventListener('click', () => {
  usages(simulation()).then(draw)
})

window.demo = { call }
start()
