import type { Page } from 'playwright/test'
import type { HookMessage } from '../../src/observe/hook-message.ts'
import { expect } from './fixture.ts'

/** The page's address where the test may read the hook's messages. */
export const START = '/?reports'

/** The next `count` messages of the hook in this page, in order; waits for them. */
export const messages = async (page: Page, count = 1): Promise<readonly HookMessage[]> => {
  await expect.poll(() => page.evaluate(() => window.hookMessages().length)).toBeGreaterThanOrEqual(count)
  return page.evaluate(() => window.hookMessages())
}

/** The one message there is. */
export const only = async (page: Page): Promise<HookMessage> => {
  const [first, second] = await messages(page)
  expect(second).toBeUndefined()
  if (!first) throw new Error('no message')
  return first
}

export const byFetch = (page: Page, path: string, init: RequestInit = {}): Promise<void> =>
  page.evaluate(
    ([url, options]) =>
      fetch(url, options)
        .then(() => undefined)
        .catch(() => undefined),
    [path, init] as const,
  )

export const byXhr = (page: Page, path: string, type: XMLHttpRequestResponseType = '', body?: string): Promise<void> =>
  page.evaluate(
    ([url, responseType, sent]) =>
      new Promise<void>((resolve) => {
        const xhr = new XMLHttpRequest()
        xhr.onloadend = () => resolve()
        xhr.open('POST', url)
        xhr.responseType = responseType
        xhr.send(sent)
      }),
    [path, type, body] as const,
  )
