import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { type ExportChoice, exportChoices } from './export-choices.ts'
import { ExportMenu } from './export-menu.tsx'
import { FileIcon } from './file-icon.tsx'
import { saveHar } from './save-har.ts'

/** Saves requests as a HAR file, and asks which where there is more than one answer. */
export function ExportButton() {
  const services = usePanel()
  const { model, texts } = services
  const open = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const choices = exportChoices({
    selected: model.selection.detailed.value,
    shown: model.list.sorted.value,
    rows: model.shown.rows.value,
  })
  const [only, another] = choices
  const close = () => {
    open.value = false
    button.current?.focus()
  }
  const save = ({ rows }: ExportChoice) => {
    close()
    void saveHar(rows, services)
  }
  return (
    <div class="menu-holder">
      <button
        ref={button}
        type="button"
        class="tool tool-icon"
        aria-label={texts('panel_export')}
        title={texts('panel_export_hint')}
        aria-haspopup={another && 'menu'}
        aria-expanded={another && open.value}
        disabled={!only}
        onClick={() => {
          if (only && !another) save(only)
          else open.value = !open.value
        }}
      >
        <FileIcon name="export" />
      </button>
      {another && open.value && <ExportMenu choices={choices} onChoose={save} onClose={close} />}
    </div>
  )
}
