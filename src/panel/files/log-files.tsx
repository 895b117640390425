import { useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { ExportButton } from './export-button.tsx'
import { FileIcon } from './file-icon.tsx'
import { LogBar } from './log-bar.tsx'
import { useFileDrop } from './use-file-drop.ts'

/** Takes requests away as a file, and shows those of one: its buttons, and the bar that says what is shown. */
export function LogFiles() {
  const { model, navigation, texts } = usePanel()
  const { state, dismiss, close } = model.imports
  const read = (file: File) => {
    navigation.go({ tab: 'requests' })
    void model.imports.read(file)
  }
  const held = useFileDrop(read)
  const button = useRef<HTMLButtonElement>(null)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        class="tool tool-icon"
        aria-label={texts('panel_import')}
        title={texts('panel_import_hint')}
        onClick={() => input.current?.click()}
      >
        <FileIcon name="import" />
      </button>
      <input
        ref={input}
        type="file"
        accept=".har,.json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) read(file)
          // So that the same file can be chosen again.
          currentTarget.value = ''
        }}
      />
      <ExportButton />
      <LogBar
        state={state.value}
        onDismiss={() => {
          dismiss()
          button.current?.focus()
        }}
        onBack={() => {
          close()
          button.current?.focus()
        }}
      />
      {held.value && <div class="drop-note">{texts('panel_import_drop')}</div>}
    </>
  )
}
