import { expect, test } from './fixture.ts'
import { runProbe } from './run-probe.ts'

/** What the hook of careless-entry.ts breaks, by the probe that must notice it. */
const NOTICED = [
  'fetch looks native',
  'XMLHttpRequest and its methods look native',
  'no global and no property comes or goes',
  'getters and conversions of the arguments run as often and in the same order',
  'a failed call that nobody handles is told once',
  'no preflight and no upload event that the page did not ask for',
  'nothing that a page can replace is called more often',
  'natives that throw or lie harm nobody',
  'the stacks of errors name the page’s own lines only',
  'a page may replace every method of XMLHttpRequest, and put it back',
  'kept-alive calls are answered, and outlive their frame',
  'a blank frame makes its calls as before, at once',
  'a streamed upload arrives whole, and its end is the page’s to decide',
  'axios gives up in time, when told so, and when the connection breaks',
]

for (const name of NOTICED) {
  test(`a probe notices a careless hook: ${name}`, async ({ visit }) => {
    const without = await runProbe(await visit([]), name)
    const withCareless = await runProbe(await visit(['careless']), name).catch((error: unknown) => error)
    expect(withCareless).not.toEqual(without)
  })
}
