import { usePanel } from '../context/panel-context.ts'
import { FilterField } from '../filter/filter-field.tsx'
import { Icon } from '../parts/icon.tsx'
import { lazyView } from '../parts/lazy-view.tsx'
import { Toggle } from '../parts/toggle.tsx'

const ColumnMenu = lazyView(() => import('../shell/late.ts').then((file) => file.ColumnMenu))
const LogFiles = lazyView(() => import('../shell/late.ts').then((file) => file.LogFiles))

/** Everything above the list: what is recorded, and what is shown of it. */
export function Toolbar() {
  const { model, texts } = usePanel()
  const { boot, settings } = model.log.value
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
        onClick={model.clear}
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
          pressed={model.failuresOnly.value}
          onToggle={(on) => {
            model.failuresOnly.value = on
          }}
        />
        <Toggle
          name={texts('panel_preserve_log')}
          hint={texts('panel_preserve_log_hint')}
          pressed={model.preserveLog.value}
          onToggle={(on) => {
            model.preserveLog.value = on
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
