import { signal } from '@preact/signals'
import messages from '../../public/_locales/en/messages.json'
import { createTexts } from '../../src/base/english-texts.ts'
import type { Body } from '../../src/observe/observation.ts'
import type { Phases } from '../../src/observe/phases.ts'
import type { AllHeaders } from '../../src/observe/shown-headers.ts'
import { mountPanel } from '../../src/panel/shell/mount.tsx'
import type { PanelEvent, PanelRequest } from '../../src/protocol/panel-messages.ts'

/** What a test does to the panel from outside. */
export interface PanelPage {
  /** Speaks as the background. */
  readonly emit: (...events: readonly PanelEvent[]) => void
  /** What the panel asked of the background, oldest first. */
  readonly sent: PanelRequest[]
  readonly copied: string[]
  /** The match patterns that access was asked for, one list for each time. */
  readonly askedFor: (readonly string[])[]
  /** The presses of Escape that DevTools took for its own, to open its drawer. */
  readonly forwarded: string[]
  /** The entries whose body was asked for, oldest first; each waits for `answerBody`. */
  readonly bodiesAsked: string[]
  readonly answerBody: (entryId: string, body: Body) => void
  /** What DevTools know of an entry, from the next time on that it is looked at. */
  readonly know: (entryId: string, headers: AllHeaders | undefined, phases: Phases | undefined) => void
  readonly setTheme: (theme: 'light' | 'dark') => void
  clipboardWorks: boolean
  readonly unmount: () => void
}

declare global {
  interface Window {
    panelPage: PanelPage
  }
}

const listeners = new Set<(event: PanelEvent) => void>()
const sent: PanelRequest[] = []
const copied: string[] = []
const askedFor: (readonly string[])[] = []
const forwarded: string[] = []
const bodiesAsked: string[] = []
const waiting = new Map<string, (body: Body) => void>()
const headers = new Map<string, AllHeaders | undefined>()
const phases = new Map<string, Phases | undefined>()
const theme = signal<'light' | 'dark'>('light')
const root = document.querySelector<HTMLElement>('#panel')

// As DevTools does it: in the same place before any script of the panel, with no regard to `defaultPrevented`.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.activeElement?.nodeName !== 'INPUT') forwarded.push(event.key)
})

if (root) {
  const unmount = mountPanel(root, {
    link:
      location.search === '?alone'
        ? undefined
        : {
            send: (request) => sent.push(request),
            listen(listener) {
              listeners.add(listener)
              return () => listeners.delete(listener)
            },
          },
    texts: createTexts(messages),
    theme,
    async copy(text) {
      if (window.panelPage.clipboardWorks) copied.push(text)
      return window.panelPage.clipboardWorks
    },
    entries: {
      bodyOf: (entryId) => {
        bodiesAsked.push(entryId)
        return new Promise((resolve) => waiting.set(entryId, resolve))
      },
      headersOf: (entryId) => headers.get(entryId),
      phasesOf: (entryId) => phases.get(entryId),
    },
    allowAccess: location.hash === '#cannot-ask' ? undefined : (missing) => void askedFor.push(missing),
  })
  window.panelPage = {
    emit(...events) {
      for (const event of events) for (const listener of listeners) listener(event)
    },
    sent,
    copied,
    askedFor,
    forwarded,
    bodiesAsked,
    answerBody: (entryId, body) => waiting.get(entryId)?.(body),
    know(entryId, allHeaders, allPhases) {
      headers.set(entryId, allHeaders)
      phases.set(entryId, allPhases)
    },
    setTheme(next) {
      theme.value = next
    },
    clipboardWorks: true,
    unmount,
  }
}
