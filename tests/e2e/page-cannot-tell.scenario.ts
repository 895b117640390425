import { OWN } from '../compliance/hosts.ts'
import { probes } from '../compliance/probes/index.ts'
import { nextRun } from '../compliance/runs.ts'
import type { Serving } from '../compliance/serve.ts'
import { startSite } from '../compliance/site.ts'
import type { BrowserName, Driver } from './driver/driver.ts'
import { launch } from './driver/launch.ts'
import { waitForEnd } from './panel-reader.ts'
import { test as base, expect } from './scenario.ts'

const INERT = 'tests/fixtures/inert-extension'

const test = base.extend<{ probeSite: Serving }>({
  // Playwright reads the names of a fixture's fixtures off this pattern, so it may not be missing.
  probeSite: async ({ playwright: _ }, use) => {
    const site = await startSite()
    await use(site)
    await site.close()
  },
})

/** By the name of the probe. */
type Noticed = Readonly<Record<string, unknown>>

/** Runs every probe in a document of its own, one after the other; one that throws has noticed that. */
const runProbes = async (driver: Driver): Promise<Noticed> => {
  const noticed: Record<string, unknown> = {}
  for (const name of Object.keys(probes)) {
    await driver.goto(`${OWN}/`)
    const { id, steady } = nextRun()
    const text = driver.page.evaluate((probe, run) => window.runProbe(probe, run), name, id)
    noticed[name] = await text.then(
      (json) => JSON.parse(steady(json)),
      (error: unknown) => ({ probeThrew: steady(`${error}`) }),
    )
  }
  return noticed
}

/** Without this the comparison would hold for an extension that is not there, or sees nothing. */
const expectToBeAtWork = async (driver: Driver): Promise<void> => {
  await driver.goto(`${OWN}/`)
  const looks = await driver.page.evaluate(async () => {
    await (await fetch('/api/fail?by=page')).text()
    const source = `fetch('${location.origin}/api/fail?by=worker').then((r) => r.text()).then(() => postMessage(1))`
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
    await new Promise((resolve) => worker.addEventListener('message', resolve))
    return `${fetch}`
  })
  expect(looks).not.toMatch(/^function fetch/)
  const panel = await driver.openPanel()
  await waitForEnd(panel, 'by=page', '1006')
  // Only the response filter knows the code of a worker's failure, and only Firefox has one.
  await waitForEnd(panel, 'by=worker', driver.name === 'firefox' ? '1006' : '400')
}

const pick = (noticed: Noticed, names: readonly string[]): Noticed =>
  Object.fromEntries(names.map((name) => [name, noticed[name]]))

test('@both a page of the console under a strict policy notices nothing that it would not notice without us', async ({
  probeSite: { port, spki },
}, testInfo) => {
  const name = testInfo.project.name as BrowserName
  const inBrowser = async (extension: string, check: (driver: Driver) => Promise<void>): Promise<Noticed> => {
    const driver = await launch(name, { extension, port, spki })
    try {
      const noticed = await runProbes(driver)
      await check(driver)
      return noticed
    } finally {
      await driver.close()
    }
  }
  const [without, withUs] = await Promise.all([
    inBrowser(INERT, async () => {}),
    inBrowser(name === 'firefox' ? 'dist/firefox' : 'dist/chrome', expectToBeAtWork),
  ])
  const names = Object.keys(probes)
  expect(names.filter((probe) => JSON.stringify(without[probe]).startsWith('{"probeThrew"'))).toEqual([])
  const differing = names.filter((probe) => JSON.stringify(withUs[probe]) !== JSON.stringify(without[probe]))
  expect(pick(withUs, differing)).toEqual(pick(without, differing))
})
