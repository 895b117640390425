import { useSignal } from '@preact/signals'
import type { TargetedKeyboardEvent } from 'preact'
import { usePanel } from '../context/panel-context.ts'
import { COLUMNS, type Column, MAIN_COLUMN, nextSort } from '../layout/columns.ts'
import { ColumnEdge } from './column-edge.tsx'
import { openColumnMenu } from './column-menu.tsx'
import { indexForKey } from './row-for-key.ts'

const SIDEWAYS: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowDown',
  ArrowLeft: 'ArrowUp',
  Home: 'Home',
  End: 'End',
}

/** The headers of the list: each sorts, and its edge resizes. Tab stops at one of them, the arrows lead to the others. */
export function GridHead() {
  const { model, layout, texts } = usePanel()
  const { sort } = layout.layout.value
  const hidden = model.list.columns.hidden.value
  const first = COLUMNS.find((column) => !hidden.includes(column)) ?? MAIN_COLUMN
  const active = useSignal<Column | undefined>(undefined)

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const head = event.currentTarget.closest('.head')
    const buttons = [...(head?.querySelectorAll<HTMLElement>('.sort') ?? [])].filter((button) => button.offsetWidth)
    const at = buttons.findIndex((button) => button.contains(document.activeElement))
    const next = indexForKey(buttons.length, at, SIDEWAYS[event.key] ?? '')
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    buttons[next]?.focus()
  }
  return COLUMNS.map((column) => {
    const name = texts(`panel_column_${column}`)
    const sorted = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none'
    const tabbable = column === (active.value ?? first)
    return (
      <div
        key={column}
        role="columnheader"
        class={`cell cell-${column}`}
        aria-label={name}
        aria-sort={sorted}
        onContextMenu={openColumnMenu}
        onFocusIn={() => {
          active.value = column
        }}
        onFocusOut={({ relatedTarget }) => {
          // A column that the list's width hides must not keep the only stop.
          const stays = relatedTarget instanceof Element && relatedTarget.closest('.head')
          if (!stays) active.value = undefined
        }}
      >
        <button
          type="button"
          class="sort"
          title={texts('panel_column_sort_hint')}
          tabIndex={tabbable ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => layout.change({ sort: nextSort(sort, column) })}
        >
          <span class="sort-name">{name}</span>
          {sorted !== 'none' && <SortArrow descending={sorted === 'descending'} />}
        </button>
        {column !== MAIN_COLUMN && <ColumnEdge column={column} tabbable={tabbable} />}
      </div>
    )
  })
}

/** Points up where the smallest comes first. The header says the same by `aria-sort`. */
function SortArrow({ descending }: { readonly descending: boolean }) {
  return (
    <svg class="sort-arrow" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
      <path d={descending ? 'M0 2h8L4 7Z' : 'M0 6h8L4 1Z'} fill="currentColor" />
    </svg>
  )
}
