import type { Page } from 'playwright/test'
import type { HookAnswer } from '../../src/observe/retry-question.ts'
import { bundle } from '../bundle.ts'
import { test as base, expect } from './fixture.ts'

declare global {
  interface Window {
    /** Call ids of the reports, oldest first. */
    reported: string[]
  }
}

const RUNTIME = `window.reported = []
window.chrome = { runtime: { onMessage: { addListener: () => {} }, sendMessage: (message, answer) => {
  window.reported.push(message.report.callId)
  answer(true)
} } }`

interface Got {
  readonly method: string
  readonly body: string | null
  readonly type: string | undefined
  readonly mine: string | undefined
}

/** A console whose calls all fail, with both scripts in it, and what the server got. */
const test = base.extend<{ console: { readonly page: Page; readonly got: Got[] } }, { scripts: string }>({
  scripts: [
    async ({ browserName: _ }, use) =>
      use(
        [RUNTIME, await bundle('extension/page/hook.iife.ts'), await bundle('extension/content/main.iife.ts')].join(
          '\n;',
        ),
      ),
    { scope: 'worker' },
  ],
  console: async ({ page, scripts }, use) => {
    const got: Got[] = []
    await page.route('https://*.acronis.com/**', (route) => {
      const request = route.request()
      if (!request.url().includes('/api/')) return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
      const headers = request.headers()
      got.push({
        method: request.method(),
        body: request.postData(),
        type: headers['content-type'],
        mine: headers['x-mine'],
      })
      return route.fulfill({ status: 400, contentType: 'application/json', body: '{}' })
    })
    await page.addInitScript({ content: scripts })
    await page.goto('https://eu2-cloud.acronis.com/ui/')
    await use({ page, got })
  },
})

/** Asks the hook about the `at`-th reported call once that is there. */
const ask = async (page: Page, at: number, send: boolean): Promise<HookAnswer> => {
  await expect.poll(() => page.evaluate(() => window.reported.length)).toBeGreaterThan(at)
  return page.evaluate(
    ([index, sending]) => {
      const { port1, port2 } = new MessageChannel()
      const question = { callId: window.reported[index] ?? '', send: sending, to: port2 }
      window.consoleLensCauses?.hook.postMessage(question, [port2])
      return new Promise<HookAnswer>((resolve) => {
        port1.onmessage = ({ data }) => resolve(data)
      })
    },
    [at, send] as const,
  )
}

const BODY = '{"name":"Brindlewood"}'

test('a fetch and an XHR are made again as they were, and reported like any call', async ({
  console: { page, got },
}) => {
  await page.evaluate(async (body) => {
    const controller = new AbortController()
    const init = {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-mine': '1' },
      signal: controller.signal,
    }
    await fetch('/api/2/tenants', init)
    // What a page may do once it has its answer.
    init.body = 'another'
    controller.abort()
  }, BODY)
  await page.evaluate((body) => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', '/api/2/tenants')
    xhr.setRequestHeader('Content-Type', 'application/json')
    xhr.setRequestHeader('X-Mine', '1')
    xhr.send(body)
  }, BODY)
  expect(await ask(page, 1, false)).toEqual(expect.any(Number))
  expect(got).toHaveLength(2)
  expect(await ask(page, 0, true)).toEqual(expect.any(Number))
  expect(await ask(page, 1, true)).toEqual(expect.any(Number))
  await expect.poll(() => page.evaluate(() => window.reported.length)).toBe(4)
  expect(got).toEqual(
    Array.from({ length: 4 }, () => ({ method: 'POST', body: BODY, type: 'application/json', mine: '1' })),
  )
})

test('a body that is another one since is not sent: the user was shown the first', async ({
  console: { page, got },
}) => {
  await page.evaluate(async () => {
    const params = new URLSearchParams({ a: '1' })
    const inits: RequestInit[] = [
      { method: 'POST', body: '{"first":1}' },
      { method: 'POST' },
      { method: 'POST', body: new FormData() },
      { method: 'POST', body: params },
      Object.defineProperty({ method: 'POST' }, 'body', { get: () => 'made anew', enumerable: true }),
    ]
    for (const init of inits) await fetch('/api/2/tenants', init)
    delete inits[0]?.body
    Object.assign(inits[1] ?? {}, { body: 'second' })
    Object.assign(inits[2] ?? {}, { body: 'second' })
    params.set('a', '2')
  })
  await expect.poll(() => page.evaluate(() => window.reported.length)).toBe(5)
  for (let at = 0; at < 5; at++) expect(await ask(page, at, true)).toBe('used')
  expect(got).toHaveLength(5)
})

test('the page is not asked for the text of a header that is an object', async ({ console: { page } }) => {
  const asked = await page.evaluate(() => {
    let count = 0
    const value = { toString: () => `${++count}` }
    const xhr = new XMLHttpRequest()
    xhr.open('GET', '/api/2/users')
    xhr.setRequestHeader('X-Mine', value as unknown as string)
    xhr.setRequestHeader('X-Mine', value as unknown as string)
    return count
  })
  expect(asked).toBe(2)
})

test('what can be sent only once, and what is not kept, says so', async ({ console: { page, got } }) => {
  await page.evaluate(() => fetch(new Request('/api/2/users', { method: 'POST', body: 'once' })).then(() => undefined))
  expect(await ask(page, 0, true)).toBe('used')
  await page.evaluate(async () => {
    for (let n = 0; n < 20; n++) await fetch('/api/2/users')
  })
  await expect.poll(() => page.evaluate(() => window.reported.length)).toBe(21)
  expect(await ask(page, 0, true)).toBe('forgotten')
  expect(got).toHaveLength(21)
})

test('a body over 1 MB is not kept, and that is said', async ({ console: { page, got } }) => {
  await page.evaluate(async () => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(1_048_576)]), 'name.bin')
    await fetch('/api/2/tenants', { method: 'PUT', body: new Uint8Array(1_048_576) })
    await fetch('/api/2/tenants', { method: 'PUT', body: new Uint8Array(1_048_577) })
    await fetch('/api/2/tenants', { method: 'PUT', body: form })
    const xhr = new XMLHttpRequest()
    xhr.open('PUT', '/api/2/tenants')
    xhr.send('x'.repeat(1_048_577))
  })
  expect(await ask(page, 0, false)).toEqual(expect.any(Number))
  for (const at of [1, 2, 3]) expect(await ask(page, at, true)).toBe('oversized')
  expect(got).toHaveLength(4)
})

test('no body is kept alive that will not be sent again', async ({ console: { page } }) => {
  await page.evaluate(async () => {
    const large = new Uint8Array(1_048_577)
    await fetch('/api/2/tenants', { method: 'PUT', body: large })
    const small = new Uint8Array(8)
    const xhr = new XMLHttpRequest()
    xhr.open('PUT', '/ui/')
    const ended = new Promise((resolve) => xhr.addEventListener('loadend', resolve))
    xhr.send(small)
    await ended
    // A page that keeps the object of a call that succeeded.
    Object.assign(window, { xhr, alive: [new WeakRef(large), new WeakRef(small)] })
  })
  await expect.poll(() => page.evaluate(() => window.reported.length)).toBe(1)
  await page.requestGC()
  const alive = await page.evaluate(() =>
    (window as unknown as { alive: WeakRef<Uint8Array>[] }).alive.map((ref) => ref.deref() !== undefined),
  )
  expect(alive).toEqual([false, false])
})

test('a document, which fetch would send as other words, is not sent again', async ({ console: { page, got } }) => {
  await page.evaluate(() => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', '/api/2/tenants')
    xhr.send(document.implementation.createDocument(null, 'tenant'))
  })
  expect(await ask(page, 0, true)).toBe('used')
  expect(got).toHaveLength(1)
})
