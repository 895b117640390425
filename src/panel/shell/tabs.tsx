import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Tab } from '../context/navigation.ts'
import { usePanel } from '../context/panel-context.ts'

const NAMES = { requests: 'panel_requests', reference: 'panel_reference', decode: 'panel_decode' } as const

/** The strip of tabs. Arrows, Home and End show a tab at once, as in DevTools. */
export function Tabs() {
  const { navigation, tabs, texts } = usePanel()
  const strip = useRef<HTMLDivElement>(null)
  const current = navigation.tab.value
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.indexOf(current)
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const next = tabs[steps[event.key] ?? -1]
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    navigation.go({ tab: next })
    strip.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div ref={strip} role="tablist" class="tabs" aria-label={texts('panel_tabs')} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          class="tab"
          aria-selected={tab === current}
          aria-controls={`view-${tab}`}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => navigation.go({ tab })}
        >
          {texts(NAMES[tab])}
        </button>
      ))}
    </div>
  )
}

interface TabPanelProps {
  readonly tab: Tab
  readonly children: ComponentChildren
}

/** What a tab shows. Once shown it stays, out of sight and reach, so that coming back finds everything as it was. */
export function TabPanel({ tab, children }: TabPanelProps) {
  const { navigation } = usePanel()
  const seen = useRef(false)
  const shown = navigation.tab.value === tab
  seen.current ||= shown
  return (
    <div role="tabpanel" id={`view-${tab}`} class={shown ? 'view' : 'view view-away'} aria-labelledby={`tab-${tab}`}>
      {seen.current && children}
    </div>
  )
}
