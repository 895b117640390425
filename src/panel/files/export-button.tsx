import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { indexForKey } from '../list/row-for-key.ts'
import { useEscape } from '../parts/use-escape.ts'
import { type ExportChoice, exportChoices } from './export-choices.ts'
import { FileIcon } from './file-icon.tsx'
import { saveHar } from './save-har.ts'

const MENU = 'export-menu'
const NAMES = {
  selected: 'panel_export_selected',
  shown: 'panel_export_shown',
  all: 'panel_export_all',
} as const

/** Saves requests as a HAR file, and offers a menu where there is more than one choice of requests. */
export function ExportButton() {
  const services = usePanel()
  const { model, texts } = services
  const open = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const choices = exportChoices({
    selected: model.selection.detailed.value,
    shown: model.list.sorted.value,
    rows: model.shown.rows.value,
  })
  const [only, another] = choices
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  const close = () => menu.current?.hidePopover()
  useEscape(open.value ? close : undefined)
  useEffect(() => {
    // A menu that goes with its choices fires no event.
    if (!another) open.value = false
  }, [!another])
  useEffect(() => {
    if (open.value) items()[0]?.focus()
  }, [open.value])

  const save = ({ rows }: ExportChoice) => void saveHar(rows, services)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') close()
    const all = items()
    const next =
      all[
        indexForKey(
          all.length,
          all.findIndex((item) => item.matches(':focus')),
          event.key,
        ) ?? -1
      ]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class="tool tool-icon"
        aria-label={texts('panel_export')}
        title={texts('panel_export_hint')}
        aria-haspopup={another && 'menu'}
        aria-expanded={another && open.value}
        disabled={!only}
        popovertarget={another && MENU}
        onClick={() => {
          if (only && !another) save(only)
          const { left = 0, bottom = 0 } = button.current?.getBoundingClientRect() ?? {}
          if (menu.current) Object.assign(menu.current.style, { left: `${left}px`, top: `${bottom}px` })
        }}
      >
        <FileIcon name="export" />
      </button>
      {another && (
        <div
          ref={menu}
          id={MENU}
          popover="auto"
          role="menu"
          class="menu"
          aria-label={texts('panel_export')}
          onKeyDown={onKeyDown}
          onToggle={(event) => {
            open.value = event.newState === 'open'
          }}
        >
          {choices.map((choice) => (
            <button
              key={choice.kind}
              type="button"
              role="menuitem"
              class="menu-item"
              tabIndex={-1}
              onClick={() => {
                close()
                save(choice)
              }}
            >
              {texts(NAMES[choice.kind], String(choice.rows.length))}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
