import { call } from '/app/call.js'

/** Answers `{id, kind: 'call' | 'check', …}` with `{id, result}`. */
addEventListener('message', async ({ data }) => {
  const result =
    data.kind === 'check' ? await checkStorages(data.headers) : await call(data.method, data.url, data.options)
  postMessage({ id: data.id, result })
})

/** Asks for every storage by itself: `{checked}`, or `{failed: status}` at the first answer that is not one. */
async function checkStorages(headers) {
  const list = await call('GET', '/api/2/infra', { headers })
  const items = itemsOf(list)
  if (!items) return { failed: list.status }
  for (const { id } of items) {
    const one = await call('GET', `/api/2/infra/${id}`, { headers })
    if (one.status !== 200) return { failed: one.status }
  }
  return { checked: items.length }
}

function itemsOf({ status, text }) {
  try {
    return status === 200 ? JSON.parse(text).items : undefined
  } catch {
    return undefined
  }
}
