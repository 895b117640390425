import type { Seen } from './in-panel.ts'

type Watched = Window & { benchSeen?: Seen; benchEnds?: Seen }

/**
 * Runs in the page: from now on notes the end of every response that has `n=<name>-<number>&` in its address under the
 * number, and when a mark with that number as its code is first drawn.
 */
export const watchMarks = (name: string): void => {
  const page = window as Watched
  const seen: Seen = {}
  const ends: Seen = {}
  page.benchSeen = seen
  page.benchEnds = ends
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      const number = new RegExp(`n=${name}-(\\d+)&`).exec(entry.name)?.[1]
      if (number !== undefined) ends[number] = performance.timeOrigin + entry.responseEnd
    }
  }).observe({ type: 'resource' })
  const look = (): void => {
    for (const host of document.querySelectorAll('console-lens-mark')) {
      const chip = host.shadowRoot?.querySelector('.chip:not(.away)')?.textContent
      if (chip && !(chip in seen)) seen[chip] = performance.timeOrigin + performance.now()
    }
    requestAnimationFrame(look)
  }
  look()
}

/** Runs in the page: puts one button there whose click asks for `url`; the one before goes. */
export const showButton = (url: string): void => {
  document.querySelector('#bench')?.remove()
  const button = document.createElement('button')
  button.id = 'bench'
  button.textContent = 'Delete'
  button.addEventListener('click', () => void fetch(url, { method: 'DELETE' }))
  document.body.prepend(button)
}

/** Runs in the page: when the response with this number ended, or undefined for not yet. */
export const whenEnded = (number: string): number | undefined => (window as Watched).benchEnds?.[number]
