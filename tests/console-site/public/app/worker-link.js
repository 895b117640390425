const worker = new Worker('/worker.js', { type: 'module' })
const waiting = new Map()
let count = 0

worker.addEventListener('message', ({ data }) => {
  waiting.get(data.id)?.(data.result)
  waiting.delete(data.id)
})

/** Sends `message` to the worker; resolves to its result. */
export function askWorker(message) {
  const id = ++count
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    worker.postMessage({ id, ...message })
  })
}
