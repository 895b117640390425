// Runs in the frames that the probes make: calls by fetch and by XHR, told to the page that made the frame.
const base = document.currentScript?.dataset.base ?? ''

const byXhr = (url: string): Promise<unknown> =>
  new Promise((resolve) => {
    const xhr = new XMLHttpRequest()
    xhr.onloadend = () => resolve([xhr.status, xhr.responseText.length])
    xhr.open('GET', url)
    xhr.send()
  })

const byFetch = (url: string): Promise<unknown> =>
  fetch(url).then(
    async (response) => [response.status, (await response.text()).length],
    (reason: Error) => reason.name,
  )

const tell = async (): Promise<void> => {
  const [failed, dropped, xhr] = [
    await byFetch(`${base}/api/fail`),
    await byFetch(`${base}/api/drop`),
    await byXhr(`${base}/api/fail`),
  ]
  const looks = [fetch.name, fetch.length, fetch.toString().includes('[native code]'), `${XMLHttpRequest}`]
  const names = Reflect.ownKeys(window).map(String).sort()
  parent.postMessage({ failed, dropped, xhr, looks, names, origin: self.origin }, '*')
}

void tell()
