import type { BrowserContext, Page } from 'playwright/test'
import { RESEND_AFTER_MS } from '../../extension/content/page-link.ts'
import type { PageReport } from '../../src/protocol/page-messages.ts'
import { bundle } from '../bundle.ts'
import { FAILURE } from './answers.ts'
import { test as base, expect } from './fixture.ts'

declare global {
  interface Window {
    /** What a fake of the extension's runtime was sent. */
    sent: PageReport[]
    /** Lets the fake throw, as the real one does after an update of the extension. */
    orphaned: boolean
    /** Lets the fake answer as a background that is stopped before it has stored the report. */
    deaf: boolean
    /** Messages through any port. */
    posts: number
  }
}

const CONSOLE = 'https://eu2-cloud.acronis.com/ui/'
const PAGE =
  '<!doctype html><title>console</title><form><input name="name"><button>Save</button></form><a href="#">Link</a>'

/** Stands for the extension's own world, which only the built extension has. */
const FAKE_RUNTIME = `window.sent = []; window.orphaned = false; window.deaf = false
window.chrome = { runtime: { lastError: null, onMessage: { addListener: () => {} }, sendMessage: (message, answer) => {
  if (window.orphaned) throw new Error('Extension context invalidated.')
  window.sent.push(message)
  answer(window.deaf ? undefined : true)
} } }`

/** Runs before the hook, which keeps what it finds. */
const COUNT_POSTS = `window.posts = 0
const { postMessage } = MessagePort.prototype
MessagePort.prototype.postMessage = function (...args) {
  window.posts++
  return Reflect.apply(postMessage, this, args)
}`

const HOOK = 'extension/page/hook.iife.ts'
const CONTENT = 'extension/content/main.iife.ts'

const test = base.extend<{
  hook: string
  content: string
  open: (scripts: readonly string[], url?: string) => Promise<Page>
}>({
  hook: async ({ browserName: _ }, use) => use(await bundle(HOOK)),
  content: async ({ browserName: _ }, use) => use(await bundle(CONTENT)),
  open: async ({ context, load }, use) => {
    await answerAsConsole(context)
    await use((scripts, url = CONSOLE) => load([FAKE_RUNTIME, ...scripts], url))
  },
})

const answerAsConsole = (context: BrowserContext): Promise<unknown> =>
  context.route('https://*.acronis.com/**', (route) =>
    route.request().url().includes('/api/')
      ? route.fulfill({ status: 400, contentType: 'application/json', body: FAILURE })
      : route.fulfill({ contentType: 'text/html', body: PAGE }),
  )

const sent = async (page: Page, count = 1): Promise<PageReport[]> => {
  await expect.poll(() => page.evaluate(() => window.sent.length)).toBe(count)
  return page.evaluate(() => window.sent)
}

const hasHook = (page: Page): Promise<boolean> => page.evaluate(() => !/^function fetch/.test(fetch.toString()))

test('a report reaches the background, whichever script runs first', async ({ open, hook, content }) => {
  for (const scripts of [
    [hook, content],
    [content, hook],
  ]) {
    const page = await open(scripts)
    await page.evaluate(() => fetch('/api/2/tenants').then(() => undefined))
    const [message] = await sent(page)
    expect(message).toMatchObject({ type: 'hook-report', report: { status: 400, body: { text: FAILURE } } })
    expect(message?.report).not.toHaveProperty('cause')
  }
})

test('the control whose handler made the call is its exact cause', async ({ open, hook, content }) => {
  const page = await open([hook, content])
  await page.evaluate(() => {
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      fetch('/api/2/users', { method: 'POST' })
    })
  })
  await page.getByRole('button', { name: 'Save' }).click()
  const [message] = await sent(page)
  expect(message?.report.cause).toEqual({ how: 'exact', event: 'submit' })
  const marked = await page.evaluate(
    (callId) => (window.consoleLensCauses?.paths.get(callId)?.[0]?.deref() as Element | undefined)?.textContent,
    message?.report.callId ?? '',
  )
  expect(marked).toBe('Save')
})

test('a call in the same task as an interaction was caused by it, in shadow trees too', async ({
  open,
  hook,
  content,
}) => {
  const page = await open([hook, content])
  await page.evaluate(() => {
    const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    const inner = shadow.appendChild(Object.assign(document.createElement('button'), { textContent: 'Inner' }))
    inner.addEventListener('click', () => Promise.resolve().then(() => fetch('/api/2/users')))
  })
  await page.getByRole('button', { name: 'Inner' }).click()
  const [message] = await sent(page)
  expect(message?.report.cause).toEqual({ how: 'exact', event: 'click' })
  const marked = await page.evaluate(
    (callId) => (window.consoleLensCauses?.paths.get(callId)?.[1]?.deref() as Element | undefined)?.textContent,
    message?.report.callId ?? '',
  )
  expect(marked).toBe('Inner')
})

test('events that the page makes up are no interactions', async ({ open, hook, content }) => {
  const page = await open([hook, content])
  await page.evaluate(() => {
    const link = document.querySelector('a')
    link?.addEventListener('click', () => fetch('/api/2/users'))
    link?.click()
  })
  const [message] = await sent(page)
  expect(message?.report).not.toHaveProperty('cause')
})

test('a report is sent again until the background has stored it, and no more', async ({ open, hook, content }) => {
  const page = await open([hook, content])
  // At a standstill: an installed clock goes on by itself, and a slow machine would find both attempts already made.
  const now = Date.now()
  await page.clock.install({ time: now })
  await page.clock.pauseAt(now + 60_000)
  await page.evaluate(() => {
    window.deaf = true
    return fetch('/api/2/tenants').then(() => undefined)
  })
  await sent(page, 1)
  await page.clock.runFor(RESEND_AFTER_MS[0])
  const [first, second] = await sent(page, 2)
  expect(second).toEqual(first)
  await page.evaluate(() => {
    window.deaf = false
  })
  await page.clock.runFor(RESEND_AFTER_MS[1])
  await sent(page, 3)
  await page.clock.runFor(60_000)
  await sent(page, 3)
})

test('left behind by an update of the extension, both scripts go quiet', async ({ open, hook, content }) => {
  const page = await open([COUNT_POSTS, hook, content])
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  /** Makes a call that fails, and gives how often the two scripts have spoken with each other since the page began. */
  const postsAfterFailure = () =>
    page.evaluate(async () => {
      const response = await fetch('/api/2/tenants')
      await response.text()
      await new Promise((resolve) => requestAnimationFrame(resolve))
      return [response.status, window.posts]
    })
  expect(await postsAfterFailure()).toEqual([400, 1])
  await page.evaluate(() => {
    window.orphaned = true
  })
  await postsAfterFailure()
  // The second report, and the word that nobody wants another.
  await expect.poll(() => page.evaluate(() => window.posts)).toBe(3)
  expect(await postsAfterFailure()).toEqual([400, 3])
  expect(await page.evaluate(() => window.sent.length)).toBe(1)
  expect(errors).toEqual([])
})

test('frames without an address of their own belong to the console that made them', async ({ open, hook, content }) => {
  const page = await open([hook, content])
  await page.evaluate(() => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<script>fetch("/api/2/framed")</script>' })
    document.body.append(frame)
  })
  const framed = page.frames()[1]
  await expect
    .poll(() => framed?.evaluate(() => window.sent?.map(({ report }) => report.url)))
    .toEqual(['https://eu2-cloud.acronis.com/api/2/framed'])
})

test('on other hosts nothing happens, whatever their address holds', async ({ open, hook, content }) => {
  const page = await open([hook, content], 'https://kb.acronis.com/?u=-cloud.acronis.com/')
  expect(await hasHook(page)).toBe(false)
  expect(await page.evaluate(() => window.consoleLensCauses)).toBeUndefined()
})

test('the built scripts need nothing else', ({ hook, content }) => {
  for (const script of [hook, content]) expect(script).not.toMatch(/\bimport\s*[({'"]|\brequire\(/)
})
