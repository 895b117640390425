import { callInBackground } from './background-link.js'
import { call } from './call.js'
import { askWorker } from './worker-link.js'

/**
 * What tests use to make any call: `demo.call(method, url, options)`, with the options of call.js and `in`: 'page'
 * (default), 'iframe', 'worker', and with no options of call.js 'service-worker' or 'shared-worker'. Resolves to `{status, text}` or `{status: 0, error}`.
 */
export const demo = {
  call(method, url, { in: place = 'page', ...options } = {}) {
    if (place === 'worker') return askWorker({ kind: 'call', method, url, options })
    if (place === 'service-worker' || place === 'shared-worker') return callInBackground(place, method, url)
    if (place === 'iframe') return document.querySelector('#widget').contentWindow.demo.call(method, url, options)
    return call(method, url, options)
  },
}
