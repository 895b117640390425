import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright/test'
import { bundle, card, expect, mark, test } from './fixture.ts'

const FILE = 'extension/content/highlight.iife.ts'
const OWN = 'own-extension'

/** A stand-in for the browser's side of a content script. */
const standIn = (page: Page) =>
  page.evaluate((id) => {
    type Listener = (message: unknown, sender: { id: string }, answer: (value: unknown) => void) => void
    const listeners: Listener[] = []
    const runtime: { id?: string; onMessage: object } = {
      id,
      onMessage: { addListener: listeners.push.bind(listeners) },
    }
    const i18n = {
      getMessage: (key: string) => {
        if (runtime.id === undefined) throw new Error('Extension context invalidated.')
        return key
      },
    }
    Object.defineProperty(window, 'chrome', { value: { runtime, i18n }, configurable: true })
    Object.assign(window, {
      consoleLensCauses: {
        paths: {
          get: (callId: string) => {
            const element = document.querySelector(callId)
            return element ? [new WeakRef(element)] : undefined
          },
        },
      },
      tell: (message: unknown, sender: string) => {
        const answers: unknown[] = []
        for (const listener of listeners) listener(message, { id: sender }, (value) => answers.push(value))
        return answers
      },
      invalidate: () => Reflect.deleteProperty(runtime, 'id'),
    })
  }, OWN)

const tell = (page: Page, message: unknown, sender = OWN): Promise<unknown> =>
  page.evaluate(([command, id]) => Reflect.get(window, 'tell')(command, id), [message, sender] as const)

test.beforeEach(async ({ console: { page } }) => {
  await standIn(page)
  await page.evaluate(await bundle(FILE))
})

test('a command is shown and answered with true, by one listener however often the file is injected', async ({
  console: { page },
}) => {
  await page.evaluate(await bundle(FILE))
  expect(await tell(page, card('a'))).toEqual([true])
  expect(await tell(page, mark('#save', 'a'))).toEqual([true])
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.locator('console-lens-mark')).toHaveCount(1)
})

test('what is not ours or has another shape is ignored', async ({ console: { page } }) => {
  const { card: good } = card('a') as Extract<ReturnType<typeof card>, { type: 'card' }>
  expect(await tell(page, card('a'), 'other-extension')).toEqual([])
  const bad = [
    null,
    'card',
    { type: 'other' },
    { type: 'card' },
    { type: 'card', card: { ...good, headline: 1 } },
    { type: 'card', card: { ...good, sections: 'one' } },
    { type: 'card', card: { ...good, sections: [{ title: 'What to do', lines: [{}] }] } },
    { type: 'card', card: { ...good, follows: 7 } },
    { ...mark('#save', 'a'), callId: 7 },
    { ...mark('#save', 'a'), id: 7 },
    { type: 'succeeded', ids: 'a' },
    { type: 'dismiss', ids: [1] },
  ]
  for (const message of bad) expect(await tell(page, message)).toEqual([])
  await expect(page.locator('console-lens-overlay, console-lens-mark')).toHaveCount(0)
})

test('a script whose extension is gone goes quiet, and its cards can still be put away', async ({
  console: { page },
}) => {
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  for (const group of ['a', 'b', 'c', 'd']) await tell(page, card(group))
  await page.evaluate(() => Reflect.get(window, 'invalidate')())
  expect(await tell(page, card('e'))).toEqual([])
  for (let left = 4; left > 0; left--)
    await page.getByRole('button', { name: 'card_dismiss', exact: true }).first().click()
  await expect(page.locator('console-lens-overlay')).toHaveCount(0)
  expect(errors).toEqual([])
})

test('the file that a page gets at its first failure stays small and loads nothing', async () => {
  const code = await bundle(FILE)
  expect(gzipSync(code).byteLength).toBeLessThan(11_500)
  expect(code).not.toMatch(/\bimport\s*\(/)
})
