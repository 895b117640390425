import { el } from './dom.js'

const KEY = 'simulate'
const HEADER = 'X-Demo-Answer'

/** [value, label]; the value is the switches that the server understands, see README.md. */
const groups = {
  Refused: [
    ['status=401', '401 Token expired'],
    ['status=403&code=1002', '403 Access denied'],
    ['status=404&code=1005', '404 Tenant not found'],
    ['status=405', '405 Method not allowed'],
    ['status=409&code=1004', '409 Name conflict'],
    ['status=415', '415 Wrong format'],
    ['status=429&retryAfter=30', '429 Too many requests'],
  ],
  Broken: [
    ['status=500&code=1000', '500 Internal error'],
    ['shape=text&status=500', '500 Plain text'],
    ['shape=html&status=502', '502 Gateway page'],
    ['status=503&retryAfter=5', '503 Unavailable'],
    ['shape=empty&status=503', '503 Empty body'],
    ['shape=cut', 'Connection cut'],
    ['shape=cut-body', 'Answer cut short'],
  ],
  Other: [
    ['race=1', 'Edited by someone else'],
    ['delay=3000', 'Slow answer (3 s)'],
    ['shape=session-lapsed', 'Session ended'],
    ['shape=vendor-example', 'Documented example'],
    ['shape=hostile', 'Markup in the message'],
  ],
}

/** The header that makes the next action fail as chosen; {} when nothing is. Shared with the frames by the storage. */
export function simulation() {
  const switches = sessionStorage.getItem(KEY)
  return switches ? { [HEADER]: switches } : {}
}

export function mountSimulate(select) {
  const option = ([value, label]) => el('option', { value }, label)
  select.append(option(['', 'Off']))
  for (const [label, options] of Object.entries(groups))
    select.append(el('optgroup', { label }, ...options.map(option)))
  select.value = sessionStorage.getItem(KEY) ?? ''
  const show = () => select.parentElement.classList.toggle('on', select.value !== '')
  select.addEventListener('change', () => {
    sessionStorage.setItem(KEY, select.value)
    show()
  })
  show()
}
