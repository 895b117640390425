import { simulation } from './simulate.js'
import { showFailure } from './toasts.js'

/**
 * A call of one of the console's own controls: `{ok, status, data}`. The request leaves before this returns, so that a
 * click handler that calls it first sends it in the click. A failure is told as tersely as real consoles do.
 * @param {'fetch' | 'xhr'} api
 */
export async function act(api, method, path, body) {
  const answer = await (api === 'xhr' ? byXhr : byFetch)(method, path, body, simulation())
  if (!answer.ok) showFailure(answer.status)
  return answer
}

/** The same for what the page loads by itself: never simulated. */
export async function load(api, path) {
  const answer = await (api === 'xhr' ? byXhr : byFetch)('GET', path, undefined, {})
  if (!answer.ok) showFailure(answer.status)
  return answer
}

const headersFor = (body, extra) => ({
  ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  ...extra,
})

function byFetch(method, path, body, extra) {
  return fetch(path, { method, headers: headersFor(body, extra), body: body && JSON.stringify(body) }).then(
    async (response) => outcome(response.status, await response.text()),
    () => outcome(0, ''),
  )
}

function byXhr(method, path, body, extra) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.addEventListener('loadend', () => resolve(outcome(request.status, request.responseText)))
    request.open(method, path)
    for (const [name, value] of Object.entries(headersFor(body, extra))) request.setRequestHeader(name, value)
    request.send(body && JSON.stringify(body))
  })
}

/** A success that is not JSON, a login page for one, is none. */
function outcome(status, text) {
  const inRange = status >= 200 && status < 300
  if (text === '') return { ok: inRange, status, data: undefined }
  try {
    return { ok: inRange, status, data: JSON.parse(text) }
  } catch {
    return { ok: false, status, data: undefined }
  }
}
