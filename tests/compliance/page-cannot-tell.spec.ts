import { expect, test } from './fixture.ts'
import { probes } from './probes/index.ts'
import { rejections } from './probes/rejections.ts'
import { replaced } from './probes/replaced.ts'
import { runProbe } from './run-probe.ts'

for (const name of Object.keys(probes)) {
  test(`the page cannot tell: ${name}`, async ({ visit }) => {
    const without = await runProbe(await visit([]), name)
    const withHook = await runProbe(await visit(['hook']), name)
    expect(withHook).toEqual(without)
  })
}

for (const name of Object.keys({ ...rejections, ...replaced })) {
  test(`nor behind a monitor that was there before us: ${name}`, async ({ visit }) => {
    const without = await runProbe(await visit(['monitor']), name)
    const withHook = await runProbe(await visit(['monitor', 'hook']), name)
    expect(withHook).toEqual(without)
  })
}
