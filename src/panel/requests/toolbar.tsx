import { usePanel } from '../context/panel-context.ts'
import { LogFiles } from '../files/log-files.tsx'
import { FilterField } from '../filter/filter-field.tsx'
import { ColumnMenu } from '../list/column-menu.tsx'
import { Icon } from '../parts/icon.tsx'
import { Toggle } from '../parts/toggle.tsx'

/** Everything above the list: what is recorded, and what is shown of it. */
export function Toolbar() {
  const { model, texts } = usePanel()
  const { boot, settings } = model.log.value
  const { failuresOnly } = model.filter
  const { preserveLog } = model.shown
  const { recording, staticFiles } = settings
  return (
    <div class="toolbar">
      <Toggle
        name={texts('panel_record')}
        hint={texts(recording ? 'panel_record_stop_hint' : 'panel_record_hint')}
        pressed={recording}
        waits={boot === ''}
        onToggle={(on) => model.configure({ recording: on })}
      >
        <Icon name={recording ? 'record' : 'recordOff'} />
      </Toggle>
      <button
        type="button"
        class="tool tool-icon"
        aria-label={texts('panel_clear')}
        title={texts('panel_clear_hint')}
        onClick={model.shown.clear}
      >
        <Icon name="clear" />
      </button>
      <div class="log-files">
        <LogFiles />
      </div>
      <FilterField />
      <div class="chips">
        <Toggle
          name={texts('panel_failures_only')}
          hint={texts('panel_failures_only_hint')}
          pressed={failuresOnly.value}
          onToggle={(on) => {
            failuresOnly.value = on
          }}
        />
        <Toggle
          name={texts('panel_preserve_log')}
          hint={texts('panel_preserve_log_hint')}
          pressed={preserveLog.value}
          onToggle={(on) => {
            preserveLog.value = on
          }}
        />
        <Toggle
          name={texts('panel_static_files')}
          hint={texts('panel_static_files_hint')}
          pressed={staticFiles}
          waits={boot === ''}
          onToggle={(on) => model.configure({ staticFiles: on })}
        />
      </div>
      <ColumnMenu />
    </div>
  )
}
