/** Has the site's service worker, or its shared worker, make a call; resolves to `{status, text}`. */
export async function callInBackground(place, method, url) {
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
  })
  const worker = place === 'service-worker' ? await serviceWorker() : new SharedWorker('/shared-worker.js').port
  worker.postMessage({ method, url }, [port2])
  return answered
}

async function serviceWorker() {
  await navigator.serviceWorker.register('/service-worker.js')
  return (await navigator.serviceWorker.ready).active
}
