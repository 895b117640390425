import type { TextKey } from '../../base/texts.ts'
import { usePanel } from '../context/panel-context.ts'
import { Icon } from '../parts/icon.tsx'
import type { ImportState } from './import-model.ts'

const WORDS: Readonly<Record<Exclude<ImportState['kind'], 'none'>, TextKey>> = {
  reading: 'panel_import_reading',
  'too-big': 'panel_import_too_big',
  empty: 'panel_import_empty',
  'no-json': 'panel_import_no_json',
  'no-har': 'panel_import_no_har',
  'no-requests': 'panel_import_no_requests',
  unreadable: 'panel_import_unreadable',
}

interface LogBarProps {
  readonly state: ImportState
  readonly onDismiss: () => void
  readonly onBack: () => void
}

/** Says that the rows are a file's, with the way back; and what became of a file that gives none. */
export function LogBar({ state, onDismiss, onBack }: LogBarProps) {
  const { model, texts } = usePanel()
  const { imported } = model.shown
  return (
    <>
      {state.kind !== 'none' && (
        <div class="log-bar" role={state.kind === 'reading' ? undefined : 'alert'}>
          <span>{texts(WORDS[state.kind], state.name)}</span>
          {state.kind !== 'reading' && (
            <button
              type="button"
              class="tool tool-icon tool-small"
              aria-label={texts('panel_import_dismiss')}
              title={texts('panel_import_dismiss')}
              onClick={onDismiss}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      )}
      {imported.value && (
        <div class="log-bar log-bar-file" role="region" aria-label={texts('panel_import_region')}>
          <span>{words(imported.value.rows.length, imported.value.name, texts)}</span>
          <button type="button" class="link-button" onClick={onBack}>
            {texts('panel_import_back')}
          </button>
          {imported.value.skipped > 0 && <span>{texts('panel_import_skipped', String(imported.value.skipped))}</span>}
        </div>
      )}
    </>
  )
}

function words(count: number, name: string, texts: ReturnType<typeof usePanel>['texts']): string {
  return count === 1 ? texts('panel_import_bar_one', name) : texts('panel_import_bar', String(count), name)
}
