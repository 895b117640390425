import { el } from './dom.js'

const SHOWN_MS = 6000

/** @param {number} status 0 when no response came */
export function showFailure(status) {
  show('alert', 'toast bad', status ? `Request failed (${status})` : 'Request failed')
}

export function showDone(text) {
  show('status', 'toast good', text)
}

function show(role, className, text) {
  const toasts = document.querySelector('#toasts')
  const toast = el('div', { role, class: className, 'data-testid': 'toast' }, text)
  toasts.replaceChildren(toast)
  // Shown anew each time, to stand above a dialog that was opened in the meantime.
  if (toasts.matches(':popover-open')) toasts.hidePopover()
  toasts.showPopover()
  setTimeout(() => toast.remove(), SHOWN_MS)
}
