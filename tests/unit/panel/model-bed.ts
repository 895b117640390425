import { createLayoutStore } from '../../../src/panel/layout/panel-layout.ts'
import type { Clock } from '../../../src/panel/state/clock.ts'
import { createPanelModel } from '../../../src/panel/state/panel-model.ts'
import type { PanelEvent, PanelRequest } from '../../../src/protocol/panel-messages.ts'
import { englishTexts } from '../../fixtures/texts.ts'

/** The background's end of a link, and a clock whose frame comes with each event and whose timers the test runs. */
export function createBed() {
  const sent: PanelRequest[] = []
  const listeners = new Set<(event: PanelEvent) => void>()
  const timers = new Map<() => void, number>()
  let frame = () => {}
  const clock: Clock = {
    now: () => 0,
    everySecond: () => () => {},
    after(ms, run) {
      timers.set(run, ms)
      return () => timers.delete(run)
    },
    nextFrame(run) {
      frame = run
      return () => {}
    },
  }
  return {
    sent,
    listeners,
    /** What waits, by its ms. */
    timers,
    runTimers() {
      for (const run of [...timers.keys()]) {
        timers.delete(run)
        run()
      }
    },
    emit(event: PanelEvent) {
      for (const listener of listeners) listener(event)
      frame()
    },
    deps: {
      clock,
      texts: englishTexts,
      link: {
        send: (request: PanelRequest) => void sent.push(request),
        listen(listener: (event: PanelEvent) => void) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
    },
  }
}

/** A panel's model over such a link, with a layout that nothing remembers. */
export function openPanel() {
  const bed = createBed()
  const layout = createLayoutStore({ read: () => undefined, write: () => {} })
  const model = createPanelModel({ ...bed.deps, layout, entries: undefined })
  return { ...bed, layout, model }
}
