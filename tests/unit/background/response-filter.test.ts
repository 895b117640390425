import { beforeEach, describe, expect, it, vi } from 'vitest'

type Listener = (details: object) => unknown

const { webRequest, onSuspend } = vi.hoisted(() => ({
  onSuspend: { addListener: undefined as unknown },
  webRequest: {
    filterResponseData: undefined as unknown,
    onHeadersReceived: { addListener: undefined as unknown },
  },
}))
vi.mock('../../../extension/platform/browser.ts', () => ({
  browser: {
    webRequest,
    runtime: { onSuspend, getManifest: () => ({ host_permissions: ['https://*.acronis.com/*'] }) },
  },
}))
const { watchResponses } = await import('../../../extension/background/sources/response-filter.ts')

const observe = vi.fn()
const attach = vi.fn()
let listeners: Listener[] = []
let suspend: () => unknown = () => undefined
const start = () => watchResponses({ observe, wantsStatic: () => false })
const head = (change: object = {}): unknown => {
  const [listener] = listeners
  return listener?.({
    requestId: '7',
    tabId: 3,
    frameId: 0,
    method: 'GET',
    url: 'https://eu2-cloud.acronis.com/api/2/tenants/1',
    type: 'xmlhttprequest',
    statusCode: 403,
    responseHeaders: [{ name: 'Content-Type', value: 'application/json' }],
    ...change,
  })
}

beforeEach(() => {
  listeners = []
  vi.clearAllMocks()
  attach.mockImplementation(() => ({ write: () => {}, disconnect: () => {} }))
  webRequest.filterResponseData = attach
  webRequest.onHeadersReceived.addListener = (listener: Listener) => listeners.push(listener)
  onSuspend.addListener = (listener: () => unknown) => {
    suspend = listener
  }
})

describe('watchResponses', () => {
  it('does nothing in a browser without response filters', () => {
    webRequest.filterResponseData = undefined
    start()
    expect(listeners).toEqual([])
  })

  it('lives on without the permission to block', () => {
    webRequest.onHeadersReceived.addListener = () => {
      throw new Error('the permission is missing')
    }
    expect(start).not.toThrow()
  })

  it('reads failures of the console, and lets the answer go on whatever happens', () => {
    start()
    expect(head()).toBeUndefined()
    expect(attach).toHaveBeenCalledWith('7')
    attach.mockImplementation(() => {
      throw new Error('too late')
    })
    expect(head()).toBeUndefined()
  })

  it('keeps the background from going to sleep while a page waits for what is read', async () => {
    const filter: { onstop?: (event: object) => void; [other: string]: unknown } = {
      write: () => {},
      disconnect: () => {},
    }
    attach.mockReturnValue(filter)
    start()
    let asleep = false
    head()
    const sleep = Promise.resolve(suspend()).then(() => {
      asleep = true
    })
    await new Promise((resolve) => setTimeout(resolve))
    expect(asleep).toBe(false)
    filter.onstop?.({})
    await sleep
    expect(asleep).toBe(true)
  })

  it.each([
    ['successes', { statusCode: 200 }],
    ['requests of no tab', { tabId: -1 }],
    ['other hosts', { url: 'https://kb.acronis.com/api/2/tenants' }],
    ['static files that are not recorded', { type: 'image' }],
    ['what is no text', { responseHeaders: [{ name: 'content-type', value: 'image/png' }] }],
  ])('does not touch %s', (_, change) => {
    start()
    head(change)
    expect(attach).not.toHaveBeenCalled()
  })

  it('reads a success that may tell of an error, and keeps it only where it does', () => {
    start()
    const filters: { ondata?: (event: { data: ArrayBuffer }) => void }[] = []
    attach.mockImplementation(() => {
      filters.push({})
      return Object.assign(filters.at(-1) ?? {}, { write: () => {}, disconnect: () => {} })
    })
    for (const text of ['{"items":[]}', '{"error":{"code":"NotFound"}}']) {
      const data = new TextEncoder().encode(text)
      head({
        statusCode: 200,
        url: 'https://eu2-cloud.acronis.com/api/task_manager/v2/tasks',
        responseHeaders: [
          { name: 'content-type', value: 'application/json' },
          { name: 'content-length', value: String(data.length) },
        ],
      })
      filters.at(-1)?.ondata?.({ data: data.buffer })
    }
    expect(observe).toHaveBeenCalledOnce()
    expect(observe).toHaveBeenCalledWith({
      source: 'response-filter',
      phase: 'body',
      requestId: '7',
      tabId: 3,
      frameId: 0,
      at: expect.any(Number),
      body: { text: '{"error":{"code":"NotFound"}}', truncated: false, size: 29 },
    })
  })

  it('says of binary failures that they are binary', () => {
    start()
    head({ responseHeaders: [{ name: 'content-type', value: 'image/png' }] })
    expect(observe).toHaveBeenCalledWith(expect.objectContaining({ requestId: '7', body: { reason: 'blob' } }))
  })
})
