import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const fake = vi.hoisted(() => ({ tab: Promise.resolve({ url: 'https://eu2-cloud.acronis.com/ui/' } as object) }))
const BASE = 'chrome-extension://us/'
vi.mock('../../../extension/platform/browser.ts', () => ({
  browser: { runtime: { id: 'us', getURL: (path: string) => BASE + path }, tabs: { get: () => fake.tab } },
}))
const { createPanels } = await import('../../../extension/background/panels/panels.ts')

import { createStoreTrouble } from '../../../extension/background/panels/store-trouble.ts'
import type { Runtime } from '../../../extension/platform/browser.ts'
import { createRecorder } from '../../../src/log/recorder.ts'
import type { PanelEvent, PanelRequest } from '../../../src/protocol/panel-messages.ts'
import { answered, devtoolsEntry } from '../observations.ts'

const SINCE: PanelRequest = { type: 'since', boot: '', seq: 0 }
const store = { load: async () => ({}), set: async () => {}, remove: async () => {} }

/** A port that, as the browser's do, throws once the panel at its other end has closed. */
function port({ name = 'panel 1', url = `${BASE}panel.html` } = {}) {
  const events: PanelEvent[] = []
  const hear = new Set<(message: unknown) => void>()
  const gone = new Set<() => void>()
  let isOpen = true
  const ofPanel = {
    name,
    sender: { id: 'us', url },
    postMessage(event: PanelEvent) {
      if (!isOpen) throw new Error('Attempting to use a disconnected port object')
      events.push(event)
    },
    onMessage: { addListener: (listener: (message: unknown) => void) => void hear.add(listener) },
    onDisconnect: { addListener: (listener: () => void) => void gone.add(listener) },
  }
  return {
    port: ofPanel as unknown as Runtime.Port,
    events,
    of: <Type extends PanelEvent['type']>(type: Type) =>
      events.filter((event): event is Extract<PanelEvent, { type: Type }> => event.type === type),
    say: (request: unknown) => hear.forEach((listener) => void listener(request)),
    close() {
      isOpen = false
      for (const listener of gone) listener()
    },
    isHeard: () => hear.size > 0,
  }
}

/** The panels of a recorder, wired as the hub wires them. */
function start({ configure = async () => {} }: { configure?: () => Promise<unknown> } = {}) {
  const trouble = createStoreTrouble()
  const recorder = createRecorder({
    ...{ store, boot: 'now', recording: () => true },
    onStoreError: (_, madeRoom) => trouble.refused(madeRoom),
  })
  const dismissed: unknown[] = []
  const answers: ((missing: readonly string[]) => void)[] = []
  const panels = createPanels({
    ...{ recorder, boot: 'now', trouble, configure },
    settings: () => ({ recording: true, staticFiles: false }),
    dismiss: (...args) => dismissed.push(args),
    missingAccess: () => new Promise((resolve) => answers.push(resolve)),
    isPageUnhooked: async () => true,
    sendAgain: async () => 'sent',
  })
  recorder.subscribe(panels.changed)
  trouble.subscribe(panels.troubled)
  const open = (parts?: Parameters<typeof port>[0]) => {
    const panel = port(parts)
    panels.connect(panel.port)
    return panel
  }
  const answerAccess = (n: number, missing: readonly string[]) => answers[n]?.(missing)
  const record = (facts: Parameters<typeof answered>[0]) => answered(facts).map(recorder.record)
  return { recorder, panels, trouble, dismissed, open, record, answerAccess }
}
const ids = (event: Extract<PanelEvent, { type: 'rows' }> | undefined) => event?.rows.map((row) => row.exchange.id)
const settled = () => vi.advanceTimersByTimeAsync(0)
const soon = () => vi.advanceTimersByTimeAsync(200)

beforeEach(() => {
  vi.useFakeTimers()
  fake.tab = Promise.resolve({ url: 'https://eu2-cloud.acronis.com/ui/' })
})
afterEach(() => vi.useRealTimers())

describe('a panel that opens', () => {
  it('gets everything there is to know', async () => {
    const { open, record, trouble, answerAccess } = start()
    await settled()
    record({ id: '7' })
    trouble.refused(true)
    const panel = open()
    panel.say(SINCE)
    answerAccess(0, ['https://acronis.cloud/*'])
    await settled()
    expect(new Set(panel.events.map(({ type }) => type))).toEqual(
      new Set(['access', 'settings', 'trouble', 'rows', 'page']),
    )
    expect(panel.of('rows')).toMatchObject([{ boot: 'now', whole: true, recorded: 1 }])
    expect(ids(panel.of('rows')[0])).toEqual(['request-7'])
    expect(panel.of('trouble')).toEqual([{ type: 'trouble', trouble: 'made-room' }])
    expect(panel.of('page')).toEqual([{ type: 'page', hooked: false }])
  })

  it('gets what it missed of this life, and everything of another', async () => {
    const { open, record, recorder } = start()
    await settled()
    record({ id: '7' })
    const { seq } = recorder.since(1, 0)
    record({ id: '8' })
    const [known, other] = [open(), open()]
    known.say({ type: 'since', boot: 'now', seq })
    other.say({ type: 'since', boot: 'before', seq })
    await settled()
    expect(ids(known.of('rows')[0])).toEqual(['request-8'])
    expect(ids(other.of('rows')[0])).toEqual(['request-7', 'request-8'])
  })

  it.each([
    ['another port', { name: 'other' }],
    ['another sender', { url: 'https://eu2-cloud.acronis.com/ui/' }],
  ])('is heard, but not %s', (_, parts) => {
    const { open } = start()
    expect(open().isHeard()).toBe(true)
    expect(open(parts).isHeard()).toBe(false)
  })

  it('is not written to when it has closed before the answer', async () => {
    const { open, record, answerAccess } = start()
    await settled()
    record({ id: '7' })
    const rejected: unknown[] = []
    const onRejection = (reason: unknown) => rejected.push(reason)
    process.on('unhandledRejection', onRejection)
    const panel = open()
    panel.say(SINCE)
    panel.say({ type: 'ask-again', exchangeId: 'request-7', send: true })
    panel.close()
    answerAccess(0, [])
    await soon()
    vi.useRealTimers()
    await new Promise((resolve) => setTimeout(resolve))
    process.off('unhandledRejection', onRejection)
    expect([panel.events, rejected]).toEqual([[], []])
  })
})

describe('an open panel', () => {
  const openKnown = async (parts?: Parameters<typeof port>[0]) => {
    const all = start()
    const panel = all.open(parts)
    panel.say(SINCE)
    await settled()
    panel.events.length = 0
    return { ...all, panel }
  }

  it('gets the changes of a moment as one message, those of its tab alone', async () => {
    const { panel, record } = await openKnown()
    record({ id: '6' })
    await soon()
    record({ id: '7' })
    record({ id: '8' })
    record({ id: '9', tabId: 2 })
    await soon()
    expect(panel.of('rows').map(ids)).toEqual([['request-6'], ['request-7', 'request-8']])
    expect(panel.of('rows')[1]?.whole).toBe(false)
  })

  it('lists requests of the workers of the site that its tab shows', async () => {
    const { panel, record } = await openKnown()
    record({ id: '7', tabId: 'workers', frameId: -1 })
    await soon()
    expect(panel.of('rows').map(ids)).toEqual([['request-7']])
  })

  it('lists no workers of another site', async () => {
    fake.tab = Promise.resolve({ url: 'https://us4-cloud.acronis.com/ui/' })
    const { panel, record } = await openKnown()
    record({ id: '7', tabId: 'workers', frameId: -1 })
    await soon()
    expect(panel.of('rows').map(ids)).toEqual([[]])
  })

  it('rests after many rows, and not for ever', async () => {
    const { panel, record } = await openKnown()
    for (let n = 0; n < 50; n++) record({ id: `${n}` })
    await vi.advanceTimersByTimeAsync(16)
    record({ id: 'next' })
    await vi.advanceTimersByTimeAsync(100)
    expect(panel.of('rows')).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(50)
    expect(ids(panel.of('rows')[1])).toEqual(['request-next'])
  })

  it('hears at once that its log was emptied, and that the store is well again', async () => {
    const { panel, record, trouble } = await openKnown()
    record({ id: '7' })
    trouble.refused(false)
    panel.say({ type: 'clear' })
    expect(panel.of('rows')).toMatchObject([{ whole: true, rows: [], recorded: 0 }])
    expect(panel.of('trouble').map((event) => event.trouble)).toEqual(['not-kept', 'none'])
  })

  it('hears of what the store refused once', async () => {
    const { panel, trouble } = await openKnown()
    trouble.refused(true)
    trouble.refused(true)
    expect(panel.of('trouble')).toHaveLength(1)
  })

  it('is told of access as it was asked for last, whichever answer comes last', async () => {
    const { panel, panels, answerAccess } = await openKnown()
    panels.accessChanged()
    panels.accessChanged()
    answerAccess(2, ['https://acronis.cloud/*'])
    answerAccess(1, [])
    await settled()
    expect(panel.of('access').map((event) => event.missing)).toEqual([['https://acronis.cloud/*']])
  })

  it('has what it names dismissed and recorded, in its own tab', async () => {
    const { panel, dismissed, recorder } = await openKnown({ name: 'panel 3' })
    panel.say({ type: 'dismiss', ids: ['request-7'] })
    expect(dismissed).toEqual([[3, ['request-7']]])
    const { source: _s, phase: _p, tabId: _t, ...entry } = devtoolsEntry({ status: 204 })
    panel.say({ type: 'devtools-entries', entries: [entry] })
    panel.say({ type: 'devtools-entries', entries: 'none' })
    for (const o of answered({ tabId: 3, status: 204 })) recorder.record(o)
    expect(recorder.since(3, 0).rows).toMatchObject([{ exchange: { entryId: 'e1' } }])
  })

  it('hears what became of a call that it had sent again, and then of all that were', async () => {
    const { panel } = await openKnown()
    panel.say({ type: 'ask-again', exchangeId: 'request-7', send: true })
    await soon()
    expect(panel.events.map(({ type }) => type)).toEqual(['again', 'rows'])
    expect(panel.of('again')).toEqual([{ type: 'again', exchangeId: 'request-7', send: true, answer: 'sent' }])
  })

  it('hears which settings hold when all pages are told, and when its own were refused', async () => {
    const { open, panels } = start({ configure: () => Promise.reject(new Error('no disk')) })
    const panel = open()
    panels.configured()
    expect(panel.of('settings')).toHaveLength(1)
    panel.say({ type: 'configure', settings: { recording: false, staticFiles: false } })
    await settled()
    expect(panel.of('settings')[1]?.settings).toEqual({ recording: true, staticFiles: false })
  })
})
