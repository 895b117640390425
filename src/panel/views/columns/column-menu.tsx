import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { COLUMNS, type Column, MAIN_COLUMN } from '../../model/columns.ts'
import { USUAL } from '../../model/panel-layout.ts'
import { pageLayout } from '../../page-layout.ts'
import { usePanel } from '../panel-context.ts'

const ID = 'columns-menu'
/** Room for the menu in CSS pixels: it is placed before it is drawn. */
const WIDTH = 170

function place(menu: HTMLElement, x: number, y: number): void {
  menu.style.left = `${Math.max(0, Math.min(x, innerWidth - WIDTH))}px`
  menu.style.top = `${y}px`
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

/** The button "Columns" and its menu: which columns the list has. */
export function ColumnMenu() {
  const { texts } = usePanel()
  const open = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const { hidden } = pageLayout.layout.value
  useEffect(() => {
    if (!open.value) return
    menu.current?.querySelector('input')?.focus()
    // Ahead of what closes the details, and of DevTools' drawer.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      menu.current?.hidePopover()
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [open.value])

  const toggle = (column: Column, isShown: boolean) =>
    pageLayout.change({ hidden: isShown ? hidden.filter((other) => other !== column) : [...hidden, column] })
  return (
    <>
      <button
        ref={button}
        type="button"
        class="tool tool-chip"
        title={texts('panel_columns_hint')}
        aria-expanded={open.value}
        popovertarget={ID}
        onClick={() => {
          const { left = 0, bottom = 0 } = button.current?.getBoundingClientRect() ?? {}
          if (menu.current) place(menu.current, left, bottom + 2)
        }}
      >
        {texts('panel_columns')}
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
          </label>
        ))}
        <button
          type="button"
          class="action"
          onClick={() => pageLayout.change({ widths: USUAL.widths, hidden: USUAL.hidden, sort: USUAL.sort })}
        >
          {texts('panel_columns_reset')}
        </button>
      </div>
    </>
  )
}
