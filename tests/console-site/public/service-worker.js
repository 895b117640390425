/** Makes the call `{method, url}` that it is sent, and answers `{status, text}` through the port that came along. */
addEventListener('message', (event) => {
  const { method, url } = event.data
  event.waitUntil(
    (async () => {
      const response = await fetch(url, { method })
      event.ports[0].postMessage({ status: response.status, text: await response.text() })
    })(),
  )
})
