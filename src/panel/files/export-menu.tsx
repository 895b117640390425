import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { indexForKey } from '../list/row-for-key.ts'
import { useEscape } from '../parts/use-escape.ts'
import type { ExportChoice } from './export-choices.ts'

const NAMES = {
  selected: 'panel_export_selected',
  shown: 'panel_export_shown',
  all: 'panel_export_all',
} as const

interface ExportMenuProps {
  readonly choices: readonly ExportChoice[]
  readonly onChoose: (choice: ExportChoice) => void
  readonly onClose: () => void
}

/** The choices below the button. Arrows, Home and End move; Escape, Tab and a press elsewhere close it. */
export function ExportMenu({ choices, onChoose, onClose }: ExportMenuProps) {
  const { texts } = usePanel()
  const menu = useRef<HTMLDivElement>(null)
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  useEscape(onClose)
  useEffect(() => {
    items()[0]?.focus()
    const onKeyDown = (event: KeyboardEvent) => {
      const all = items()
      const at = all.findIndex((item) => item.matches(':focus'))
      const next = all[indexForKey(all.length, at, event.key) ?? -1]
      if (next) next.focus()
      else {
        if (event.key === 'Tab') onClose()
        return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    const onPointerDown = (event: Event) => {
      const holder = menu.current?.parentElement
      if (event.target instanceof Node && !holder?.contains(event.target)) onClose()
    }
    // On the window: nobody else hears of a key that leads the menu.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('pointerdown', onPointerDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('pointerdown', onPointerDown, { capture: true })
    }
  }, [])
  return (
    <div ref={menu} role="menu" class="menu" aria-label={texts('panel_export')}>
      {choices.map((choice) => (
        <button
          key={choice.kind}
          type="button"
          role="menuitem"
          class="menu-item"
          tabIndex={-1}
          onClick={() => onChoose(choice)}
        >
          {texts(NAMES[choice.kind], String(choice.rows.length))}
        </button>
      ))}
    </div>
  )
}
