import { beforeEach, describe, expect, it, vi } from 'vitest'

const fake = vi.hoisted(() => ({ runtime: {} as Record<string, unknown>, allowed: Promise.resolve(false) }))
vi.mock('../../../extension/platform/browser.ts', () => ({
  browser: { runtime: fake.runtime, extension: { isAllowedIncognitoAccess: () => fake.allowed } },
}))
const { mayKeepWorkerRequests } = await import('../../../extension/background/sources/private-windows.ts')

beforeEach(() => void delete fake.runtime.getBrowserInfo)

describe('requests of a site’s workers', () => {
  it('may be kept while the extension is not let into private windows', async () => {
    fake.allowed = Promise.resolve(false)
    expect(await mayKeepWorkerRequests()).toBe(true)
  })

  it('may not be kept when it is, or when that cannot be learnt: nobody says which of them are private', async () => {
    fake.allowed = Promise.resolve(true)
    expect(await mayKeepWorkerRequests()).toBe(false)
    fake.allowed = Promise.reject(new Error('no answer'))
    expect(await mayKeepWorkerRequests()).toBe(false)
  })

  it('may be kept in Firefox, which says so of each', async () => {
    fake.allowed = Promise.resolve(true)
    fake.runtime.getBrowserInfo = () => {}
    expect(await mayKeepWorkerRequests()).toBe(true)
  })
})
