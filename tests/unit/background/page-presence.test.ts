import { beforeEach, describe, expect, it, vi } from 'vitest'

const fake = vi.hoisted(() => ({ tab: {} as object | undefined, answer: true as unknown }))
vi.mock('../../../extension/platform/browser.ts', () => ({
  browser: {
    tabs: {
      get: async () => {
        if (!fake.tab) throw new Error('No tab with id: 7.')
        return fake.tab
      },
      sendMessage: async () => {
        if (fake.answer === undefined) throw new Error('Could not establish connection.')
        return fake.answer
      },
    },
  },
}))
const { isPageUnhooked } = await import('../../../extension/background/panels/page-presence.ts')

const CONSOLE = 'https://eu2-cloud.acronis.com/ui/'
beforeEach(() => void Object.assign(fake, { tab: { url: CONSOLE, status: 'complete' }, answer: true }))

describe('a page that was there before our scripts', () => {
  it.each([
    ['answers nothing', undefined, true],
    ['answers that its hook came late', false, true],
    ['is none where the hook answers', true, false],
  ])('%s', async (_, answer, unhooked) => {
    fake.answer = answer
    expect(await isPageUnhooked(7)).toBe(unhooked)
  })

  it.each([
    ['is still loading', { url: CONSOLE, status: 'loading' }],
    ['is no console', { url: 'https://example.com/', status: 'complete' }],
    ['has an address that is none', { url: '', status: 'complete' }],
    ['has an address that we may not know', { status: 'complete' }],
    ['has gone with its tab', undefined],
  ])('is none where the page %s', async (_, tab) => {
    Object.assign(fake, { tab, answer: undefined })
    expect(await isPageUnhooked(7)).toBe(false)
  })
})
