import { beforeEach, describe, expect, it, vi } from 'vitest'

const fake = vi.hoisted(() => ({ runtime: {} as Record<string, unknown>, allowed: Promise.resolve(false) }))
vi.mock('../../../extension/platform/browser.ts', () => ({
  browser: { runtime: fake.runtime, extension: { isAllowedIncognitoAccess: () => fake.allowed } },
}))
const { keepPrivateWorkersOut } = await import('../../../extension/background/sources/private-windows.ts')

/** Whether the workers' requests go on being kept. */
async function areKept(): Promise<boolean> {
  const closed: unknown[] = []
  await keepPrivateWorkersOut({ closeTab: (tabId) => closed.push(tabId) })
  return closed.length === 0
}

beforeEach(() => void delete fake.runtime.getBrowserInfo)

describe('requests of a site’s workers', () => {
  it('are kept while the extension is not let into private windows', async () => {
    fake.allowed = Promise.resolve(false)
    expect(await areKept()).toBe(true)
  })

  it('are not kept when it is, or when that cannot be learnt: nobody says which of them are private', async () => {
    fake.allowed = Promise.resolve(true)
    expect(await areKept()).toBe(false)
    fake.allowed = Promise.reject(new Error('no answer'))
    expect(await areKept()).toBe(false)
  })

  it('are kept in Firefox, which says so of each', async () => {
    fake.allowed = Promise.resolve(true)
    fake.runtime.getBrowserInfo = () => {}
    expect(await areKept()).toBe(true)
  })
})
