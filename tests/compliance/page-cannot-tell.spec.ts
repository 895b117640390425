import { expect, test } from './fixture.ts'
import { probes } from './probes/index.ts'
import { runProbe } from './run-probe.ts'

for (const name of Object.keys(probes)) {
  test(`the page cannot tell: ${name}`, async ({ visit, site }) => {
    const without = await runProbe(await visit('nobody'), name, site.other)
    const withHook = await runProbe(await visit('hook'), name, site.other)
    expect(withHook).toEqual(without)
  })
}
