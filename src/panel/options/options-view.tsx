import { useSignal } from '@preact/signals'
import type { RecorderSettings } from '../../protocol/panel-messages.ts'
import { usePanel } from '../context/panel-context.ts'
import type { HighlightChoices } from '../parts/highlight-choices.ts'
import { AccessNote, hostOf } from '../requests/access-note.tsx'
import { LostNote } from '../requests/lost-note.tsx'
import { Choice } from './choice.tsx'
import { SnoozedList } from './snoozed-list.tsx'

const RECORDED = ['options_what', 'options_secrets', 'options_where', 'options_how_long', 'options_leaves'] as const

interface OptionsViewProps {
  readonly choices: HighlightChoices
  readonly hosts: readonly string[]
}

/** What the page shows of failures, what is recorded, and which hosts are watched. Each choice is saved at once. */
export function OptionsView({ choices, hosts }: OptionsViewProps) {
  const { model, texts } = usePanel()
  const { settings, missing, boot } = model.log.value
  /** How many choices were made here, and the recorder's settings as the last one wished for them, if it did. */
  const last = useSignal<{ readonly count: number; readonly wished?: RecorderSettings }>({ count: 0 })
  const { count, wished } = last.value
  const configure = (change: Partial<RecorderSettings>) => {
    model.configure(change)
    last.value = { count: last.value.count + 1, wished: model.log.value.settings }
  }
  const counted =
    <T,>(choose: (chosen: T) => void) =>
    (chosen: T) => {
      last.value = { count: last.value.count + 1 }
      choose(chosen)
    }
  const refused = !wished && choices.outcome.value === 'refused'
  // The model shows at once what was wished for; what the background has taken comes back from it as an object of its own.
  const taken = wished && settings !== wished && isSame(settings, wished)
  const saved = wished ? taken : choices.outcome.value === 'saved'
  return (
    <main>
      <h1>{texts('options_title', texts('app_name'))}</h1>
      <LostNote />
      <AccessNote />
      <section>
        <h2>{texts('options_page')}</h2>
        <Choice
          label={texts('options_highlight')}
          hint={texts('options_highlight_hint')}
          checked={choices.settings.value?.highlighting}
          onChange={counted(choices.highlight)}
        />
      </section>
      <SnoozedList choices={{ ...choices, wake: counted(choices.wake) }} />
      <section>
        <h2>{texts('options_recorded')}</h2>
        <Choice
          label={texts('options_record')}
          hint={texts('options_record_hint')}
          checked={boot === '' ? undefined : settings.recording}
          onChange={(recording) => configure({ recording })}
        />
        <Choice
          label={texts('panel_static_files')}
          hint={texts('panel_static_files_hint')}
          checked={boot === '' ? undefined : settings.staticFiles}
          onChange={(staticFiles) => configure({ staticFiles })}
        />
        <ul class="options-facts">
          {RECORDED.map((key) => (
            <li key={key}>{texts(key)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{texts('options_hosts')}</h2>
        <p>{texts('options_hosts_hint')}</p>
        <ul class="options-list">
          {hosts.map((pattern) => (
            <li key={pattern}>
              <span class="exact">{hostOf(pattern)}</span>
              <span class="tag">{texts(missing.includes(pattern) ? 'options_not_watched' : 'options_watched')}</span>
            </li>
          ))}
        </ul>
      </section>
      <p class="options-status" role="status">
        {/* A new element each time: the same words in the same one would not be read out again. */}
        <span key={count}>{refused ? texts('settings_refused') : saved && texts('options_saved')}</span>
      </p>
    </main>
  )
}

function isSame(a: RecorderSettings, b: RecorderSettings): boolean {
  return a.recording === b.recording && a.staticFiles === b.staticFiles
}
