import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { COLUMNS, type Column, MAIN_COLUMN } from '../layout/columns.ts'
import { FOLDS, type Fold, USUAL } from '../layout/panel-layout.ts'
import { useEscape } from '../parts/use-escape.ts'

/** A table of three columns. */
const COLUMNS_ICON = 'M1.8 2.6h12.4v10.8H1.8V2.6Zm1.3 1.3v8.2h2.6V3.9H3.1Zm3.9 0v8.2h2V3.9H7Zm3.3 0v8.2h2.6V3.9h-2.6Z'
const ID = 'columns-menu'
/** Room for the menu in CSS pixels: it is placed before it is drawn. */
const WIDTH = 170
const HEIGHT = 320

function place(menu: HTMLElement, x: number, y: number): void {
  menu.style.left = `${Math.max(0, Math.min(x, innerWidth - WIDTH))}px`
  const top = Math.max(0, Math.min(y, innerHeight - HEIGHT))
  menu.style.top = `${top}px`
  // DevTools may be docked lower than the menu is high: then it scrolls.
  menu.style.maxHeight = `calc(100vh - ${top}px)`
}

/** Opens the menu where the header was asked for its context menu. */
export function openColumnMenu(event: MouseEvent): void {
  const menu = document.getElementById(ID)
  if (!menu) return
  event.preventDefault()
  // Under the pointer: letting go of the button outside would close it again.
  place(menu, event.clientX - 4, event.clientY - 4)
  menu.showPopover()
}

/** The button "Columns" and its menu: which columns the list has, and what it folds. */
export function ColumnMenu() {
  const { model, layout, texts } = usePanel()
  const open = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const { hidden, folds } = layout.layout.value
  const missing = model.list.columns.hidden.value
  useEffect(() => {
    if (open.value) menu.current?.querySelector('input')?.focus()
  }, [open.value])
  useEscape(open.value ? () => menu.current?.hidePopover() : undefined)

  const toggle = (column: Column, isShown: boolean) =>
    layout.change({ hidden: isShown ? hidden.filter((other) => other !== column) : [...hidden, column] })
  const toggleFold = (fold: Fold, isOn: boolean) =>
    layout.change({ folds: isOn ? [...folds, fold] : folds.filter((other) => other !== fold) })
  return (
    <>
      <button
        ref={button}
        type="button"
        class="tool tool-icon"
        aria-label={texts('panel_columns')}
        title={texts('panel_columns_hint')}
        aria-expanded={open.value}
        popovertarget={ID}
        onClick={() => {
          const { left = 0, bottom = 0 } = button.current?.getBoundingClientRect() ?? {}
          if (menu.current) place(menu.current, left, bottom + 2)
        }}
      >
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={COLUMNS_ICON} fill="currentColor" fill-rule="evenodd" />
        </svg>
      </button>
      <div
        ref={menu}
        id={ID}
        popover="auto"
        role="group"
        class="column-menu"
        aria-label={texts('panel_columns')}
        onToggle={(event) => {
          open.value = event.newState === 'open'
        }}
      >
        {COLUMNS.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={!hidden.includes(column)}
              disabled={column === MAIN_COLUMN}
              onChange={(event) => toggle(column, event.currentTarget.checked)}
            />
            {texts(`panel_column_${column}`)}
            {missing.includes(column) && !hidden.includes(column) && (
              <span class="no-room">{texts('panel_column_no_room')}</span>
            )}
          </label>
        ))}
        <button
          type="button"
          class="action"
          onClick={() => layout.change({ widths: USUAL.widths, hidden: USUAL.hidden, sort: USUAL.sort })}
        >
          {texts('panel_columns_reset')}
        </button>
        <hr />
        {FOLDS.map((fold) => (
          <label key={fold} title={texts(`panel_fold_${fold}_hint`)}>
            <input
              type="checkbox"
              checked={folds.includes(fold)}
              onChange={(event) => toggleFold(fold, event.currentTarget.checked)}
            />
            {texts(`panel_fold_${fold}`)}
          </label>
        ))}
      </div>
    </>
  )
}
