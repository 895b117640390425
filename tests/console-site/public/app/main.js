// Every control with its accessible name and its test id is listed in ../../README.md.
import { load } from './api.js'
import { demo } from './demo.js'
import './refresh-button.js'
import { mountSimulate, simulation } from './simulate.js'
import { showFailure } from './toasts.js'
import { showOfferingItems } from './views/offering-items.js'
import { showReports } from './views/reports.js'
import { showStorages } from './views/storages.js'
import { showTenants } from './views/tenants.js'
import { showUsers } from './views/users.js'
import { askWorker } from './worker-link.js'

const views = {
  '#/tenants': showTenants,
  '#/users': showUsers,
  '#/offering-items': showOfferingItems,
  '#/storages': showStorages,
  '#/reports': showReports,
}

function route() {
  const place = location.hash in views ? location.hash : '#/tenants'
  for (const link of document.querySelectorAll('.side-nav a')) {
    if (link.hash === place) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  const content = document.querySelector('#content')
  const section = document.createElement('section')
  content.replaceChildren(section)
  views[place](section)
}

async function checkStorages() {
  const health = document.querySelector('[data-testid="storage-health"]')
  health.textContent = 'Checking…'
  health.classList.remove('failed')
  const { checked, failed } = await askWorker({ kind: 'check', headers: simulation() })
  health.textContent = failed === undefined ? `${checked} storages answer` : 'Check failed'
  health.classList.toggle('failed', failed !== undefined)
  if (failed !== undefined) showFailure(failed)
}

async function showAccount() {
  const { ok, data } = await load('fetch', '/api/2/users/me')
  if (!ok) return
  const { firstname, lastname } = data.contact
  document.querySelector('[data-testid="account"]').textContent = `${firstname} ${lastname}`
}

window.demo = demo
mountSimulate(document.querySelector('#simulate'))
document.querySelector('[data-testid="check-storages"]').addEventListener('click', checkStorages)
addEventListener('hashchange', route)
showAccount()
route()
