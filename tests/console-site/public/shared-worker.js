/** Makes the calls `{method, url}` that it is sent, and answers each `{status, text}` through the port that came along. */
addEventListener('connect', ({ ports: [link] }) => {
  link.onmessage = async ({ data: { method, url }, ports: [port] }) => {
    const response = await fetch(url, { method })
    port.postMessage({ status: response.status, text: await response.text() })
  }
})
