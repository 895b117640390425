import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { isNarrow } from '../parts/narrow.ts'
import { useShortcut } from '../parts/use-shortcut.ts'
import { CodeList } from './code-list.tsx'
import { CodeSearch } from './code-search.tsx'
import { EntryView } from './entry-view.tsx'
import { bestMatch, byFamily, searchCodes } from './find-codes.ts'
import { NoEntry } from './no-entry.tsx'

/** The tab "Code reference": every known code, searchable, and the whole explanation of one of them. */
export function ReferenceView() {
  const { navigation, reference, texts } = usePanel()
  const text = useSignal('')
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const entries = reference.value
  const { named, told } = searchCodes(entries, text.value)
  const found = [...named, ...told]
  const rest = told.length > 0 ? [{ family: texts('panel_reference_told'), entries: told }] : []
  const groups = [...byFamily(named), ...rest]
  const open = navigation.ref.value
  const entry = entries.find(({ ref }) => ref === open)
  const listed = entry !== undefined && found.includes(entry)

  const focusList = () => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  const show = (ref: string) => navigation.go({ ref })
  const close = () => {
    show('')
    // The entry takes the focus away with it: back to where it was opened.
    requestAnimationFrame(focusList)
  }
  useShortcut('Escape', () => {
    if (navigation.tab.value !== 'reference' || !navigation.ref.value || !isNarrow()) return false
    close()
    return true
  })
  useShortcut('/', (fieldText) => {
    if (navigation.tab.value !== 'reference' || fieldText !== undefined) return false
    if (isNarrow() && navigation.ref.value) {
      // The entry covers the search until it is drawn anew.
      show('')
      requestAnimationFrame(() => search.current?.select())
    } else search.current?.select()
    return true
  })
  useLayoutEffect(() => {
    // Only a followed link comes here with a code that the search hides.
    if (entry && !listed) text.value = ''
  }, [entry])
  const linked = navigation.linked.value
  const arrived = useRef(0)
  useEffect(() => {
    if (!listed || arrived.current === linked) return
    arrived.current = linked
    // The link that was followed is out of sight now, and the focus with it.
    focusList()
  }, [linked, listed])

  return (
    <div class={open ? 'reference reference-open' : 'reference'}>
      <div class="reference-side">
        <CodeSearch
          input={search}
          text={text}
          found={found.length}
          total={entries.length}
          onDown={focusList}
          onEnter={() => {
            const best = bestMatch(found, text.value)
            if (!best) return
            show(best.ref)
            requestAnimationFrame(focusList)
          }}
        />
        <CodeList list={list} groups={groups} open={open} onOpen={show} />
        {entries.length > 0 && found.length === 0 && (
          <NoEntry
            onShowAll={() => {
              text.value = ''
              // The button goes: the keyboard stays near.
              search.current?.focus()
            }}
          />
        )}
      </div>
      <div class="reference-main">
        <EntryView key={open} entry={entry} wanted={entries.length > 0 ? open : ''} onClose={close} />
      </div>
    </div>
  )
}
