import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { indexForKey } from '../list/row-for-key.ts'
import { isNarrow } from '../parts/narrow.ts'
import { CodeGroupView } from './code-group.tsx'
import type { CodeGroup } from './find-codes.ts'

interface CodeListProps {
  readonly list: RefObject<HTMLDivElement | null>
  readonly groups: readonly CodeGroup[]
  /** The ref of the entry that is shown; "" for none. */
  readonly open: string
  readonly onOpen: (ref: string) => void
}

/** The codes by family. The arrows, Home and End move through it and show what they reach, where there is room for both. */
export function CodeList({ list, groups, open, onOpen }: CodeListProps) {
  const { texts } = usePanel()
  /** The entry that Tab leads to: the one that is shown, or where the arrows are. */
  const cursor = useSignal('')
  useLayoutEffect(() => {
    if (open) cursor.value = open
  }, [open])
  const flat = groups.flatMap((group) => group.entries)
  const at = flat.findIndex(({ ref }) => ref === cursor.value)
  const tabbable = flat[Math.max(at, 0)]?.ref

  useLayoutEffect(() => {
    const option = list.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (cursor.value) option?.scrollIntoView({ block: 'nearest' })
    // The focus goes along with the cursor, if it is in the list at all.
    if (list.current?.contains(document.activeElement)) option?.focus({ preventScroll: true })
  }, [cursor.value, flat.length])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (tabbable) onOpen(tabbable)
      return
    }
    const next = flat[indexForKey(flat.length, Math.max(at, 0), event.key) ?? -1]
    if (!next) return
    event.preventDefault()
    cursor.value = next.ref
    if (!isNarrow()) onOpen(next.ref)
  }
  const onClick = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ref]') : null
    if (option?.dataset.ref) onOpen(option.dataset.ref)
  }
  return (
    <div
      ref={list}
      role="listbox"
      class="codes"
      aria-label={texts('panel_reference_codes')}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {groups.map((group) => (
        <CodeGroupView key={group.family} group={group} open={open} tabbable={tabbable} />
      ))}
    </div>
  )
}
