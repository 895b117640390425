import { expect, it, vi } from 'vitest'

type Listener = (details: object) => void

const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }))
vi.mock('../../../extension/platform/browser.ts', () => {
  const event = (name: string) => ({ addListener: (listener: Listener) => listeners.set(name, listener) })
  const names = ['onBeforeRequest', 'onBeforeRedirect', 'onErrorOccurred', 'onHeadersReceived']
  const webRequest = Object.fromEntries([...names, 'onResponseStarted', 'onCompleted'].map((n) => [n, event(n)]))
  return {
    browser: { webRequest, runtime: { getManifest: () => ({ host_permissions: ['https://*.acronis.com/*'] }) } },
  }
})
const { watchWebRequest } = await import('../../../extension/background/sources/web-request.ts')
const { scrubUrl } = await import('../../../src/observe/secrets.ts')

it('cuts long addresses as the hook does, so that the two still meet', () => {
  const observe = vi.fn()
  watchWebRequest({ observe, wantsStatic: () => false })
  const url = `https://eu2-cloud.acronis.com/api/2/tenants?ids=${'1,'.repeat(9_000)}`
  const details = { requestId: '7', tabId: 3, frameId: 0, method: 'GET', url, timeStamp: 1_000, type: 'xmlhttprequest' }
  listeners.get('onBeforeRequest')?.(details)
  listeners.get('onBeforeRedirect')?.({ ...details, statusCode: 302, redirectUrl: url })
  expect(observe.mock.calls.map(([seen]) => seen)).toMatchObject([{ url: scrubUrl(url) }, { location: scrubUrl(url) }])
  expect(scrubUrl(url)).toHaveLength(8_192)
})

it('knows a page that is made ready out of sight, of its own load and of its calls', () => {
  const observe = vi.fn()
  watchWebRequest({ observe, wantsStatic: () => false })
  const url = 'https://eu2-cloud.acronis.com/mc/'
  const details = { requestId: '8', tabId: 3, frameId: 5, method: 'GET', url, timeStamp: 1_000, type: 'main_frame' }
  listeners.get('onBeforeRequest')?.({ ...details, documentLifecycle: 'prerender' })
  listeners.get('onBeforeRequest')?.({ ...details, documentLifecycle: 'active' })
  listeners.get('onBeforeRequest')?.(details)
  expect(observe.mock.calls.map(([seen]) => seen.prerendered)).toEqual([true, undefined, undefined])
})

it('names the workers of a console for a request that belongs to no tab, and leaves other sites’ alone', () => {
  const observe = vi.fn()
  watchWebRequest({ observe, wantsStatic: () => false })
  const url = 'https://eu2-cloud.acronis.com/api/2/tenants'
  const details = {
    requestId: '9',
    tabId: -1,
    frameId: -1,
    method: 'GET',
    url,
    timeStamp: 1_000,
    type: 'xmlhttprequest',
  }
  listeners.get('onBeforeRequest')?.({ ...details, initiator: 'https://eu2-cloud.acronis.com' })
  listeners.get('onBeforeRequest')?.({ ...details, initiator: 'https://example.com' })
  listeners.get('onBeforeRequest')?.({ ...details, initiator: 'https://eu2-cloud.acronis.com', incognito: true })
  expect(observe.mock.calls.map(([seen]) => seen.tabId)).toEqual(['workers'])
})
