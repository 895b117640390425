import { outcome, type Probes, thrown } from './probe.ts'

/** What the page's policy forbids, by fetch and by XHR, and what the browser tells the page of it. */
export const policy: Probes = {
  'what the page’s policy forbids is refused and told as before': async () => {
    const told: unknown[] = []
    const both = new Promise<void>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => {
        // Not where in which script: the innermost one is ours, and the browser lets nobody change that.
        const { blockedURI, disposition, effectiveDirective, originalPolicy, statusCode, target } = event
        told.push([blockedURI, disposition, effectiveDirective, originalPolicy, statusCode, target === document])
        if (told.length === 2) resolve()
      })
    })
    const fetched = await outcome(fetch('http://eu2-cloud.acronis.com/by-fetch'))
    const xhr = new XMLHttpRequest()
    const log: string[] = []
    const ended = new Promise((resolve) => {
      for (const name of ['error', 'abort', 'loadend']) xhr.addEventListener(name, () => log.push(name))
      xhr.addEventListener('loadend', resolve)
    })
    xhr.open('GET', 'http://eu2-cloud.acronis.com/by-xhr')
    const sent = thrown(() => xhr.send())
    await Promise.all([both, ended])
    return { told, fetched, sent, log }
  },
  'the page’s policy still forbids what it forbids': async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.head.append(script)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.ran = true')
    button.click()
    return { ran: Reflect.get(window, 'ran'), evaluated: thrown(() => Reflect.construct(Function, ['return 1'])()) }
  },
}
