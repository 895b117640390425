import { expect, test } from './fixture.ts'
import { probes } from './probes/index.ts'
import { runProbe } from './run-probe.ts'

for (const name of Object.keys(probes)) {
  test(`the page cannot tell: ${name}`, async ({ visit }) => {
    const without = await runProbe(await visit([]), name)
    const withHook = await runProbe(await visit(['hook']), name)
    expect(withHook).toEqual(without)
  })
}
