/**
 * Makes one call and resolves to `{status, text}`, or to `{status: 0, error}` when no response came. Never rejects.
 * Works in a page, a frame and a worker; the request leaves before this returns.
 * Options: `api` 'fetch' (default) or 'xhr'; `body` a string as it is, anything else as JSON; `headers`;
 * `read` 'text' (default), 'json', 'blob' or 'none'; `abortAfter` and (xhr only) `timeout` in ms; `sync` (xhr only).
 */
export function call(method, url, options = {}) {
  const { body, api = 'fetch' } = options
  const isText = body === undefined || typeof body === 'string'
  const headers = { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...options.headers }
  const parts = { method, url, headers, body: isText ? body : JSON.stringify(body) }
  return api === 'xhr' ? callByXhr(parts, options) : callByFetch(parts, options)
}

async function callByFetch({ method, url, headers, body }, { read = 'text', abortAfter }) {
  const abort = new AbortController()
  if (abortAfter !== undefined) setTimeout(() => abort.abort(), abortAfter)
  try {
    const response = await fetch(url, { method, headers, body, signal: abort.signal })
    if (read === 'none') return { status: response.status, text: '' }
    if (read === 'blob') return { status: response.status, text: await (await response.blob()).text() }
    if (read === 'json') return { status: response.status, text: JSON.stringify(await response.json()) }
    return { status: response.status, text: await response.text() }
  } catch (error) {
    return { status: 0, error: `${error.name}: ${error.message}` }
  }
}

function callByXhr({ method, url, headers, body }, { read = 'text', abortAfter, timeout, sync = false }) {
  const request = new XMLHttpRequest()
  return new Promise((resolve) => {
    const fail = (error) => () => resolve({ status: 0, error })
    request.onerror = fail('error')
    request.onabort = fail('abort')
    request.ontimeout = fail('timeout')
    request.onload = async () => resolve({ status: request.status, text: await textOf(request) })
    request.open(method, url, !sync)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    if (!sync && timeout !== undefined) request.timeout = timeout
    if (!sync && read !== 'none') request.responseType = read
    if (abortAfter !== undefined) setTimeout(() => request.abort(), abortAfter)
    try {
      request.send(body)
    } catch (error) {
      resolve({ status: 0, error: `${error.name}: ${error.message}` })
    }
  })
}

function textOf(request) {
  if (request.responseType === 'blob') return request.response.text()
  return request.responseType === 'json' ? JSON.stringify(request.response) : request.responseText
}
