import { startExtended } from '../browser.ts'
import { judge } from '../finding.ts'
import type { Measure } from '../measure.ts'
import { median, percent } from '../numbers.ts'

const SHARE = 0.01
const CLICKS = 300
const ROWS = 400

/** Runs in the page: every press and key draws a table anew, as a busy console does. No request, no failure. */
const makeBusy = (rows: number): void => {
  const place = document.createElement('div')
  document.body.prepend(place)
  const draw = (event: Event): void => {
    const list = Array.from({ length: rows }, (_, n) => {
      const row = document.createElement('p')
      row.textContent = `Tenant ${n} at ${event.timeStamp}`
      return row
    })
    place.replaceChildren(...list)
    place.dataset.height = String(place.offsetHeight)
  }
  addEventListener('click', draw)
  addEventListener('keydown', draw)
}

/**
 * What our listeners and the memory of interactions cost a page that is busy with itself. Read off a CPU profile: the
 * difference between two browsers is some percent of noise, ten times what is looked for.
 */
export const idle: Measure = {
  name: 'idle',
  about: `page main-thread CPU, ${CLICKS} clicks without a call`,
  run: async ({ site, extension, rounds }) => {
    const { view, thread, fresh, press, end } = await startExtended(site, extension)
    const shares: number[] = []
    try {
      for (let round = 0; round < rounds; round++) {
        await fresh()
        await view.evaluate(makeBusy, ROWS)
        const clicks = async (): Promise<void> => {
          for (let n = 0; n < CLICKS; n++) await press()
        }
        shares.push(await thread.share(clicks, 'chrome-extension://'))
      }
    } finally {
      await end()
    }
    return [
      {
        what: `page CPU, ${CLICKS} clicks, no call and no failure: our scripts' part`,
        measured: percent(median(shares)),
        without: '',
        budget: percent(SHARE),
        verdict: judge(median(shares), SHARE),
      },
    ]
  },
}
