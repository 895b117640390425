import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { Texts } from '../../base/texts.ts'
import type { RecorderSettings } from '../../protocol/panel-messages.ts'
import type { HighlightChoices } from '../parts/highlight-choices.ts'
import type { Outcome, SavedSetting } from '../parts/saved-setting.ts'
import { hostOf, MissingAccess } from '../requests/access-note.tsx'
import { Choice } from './choice.tsx'
import { SnoozedList } from './snoozed-list.tsx'

const RECORDED = ['options_what', 'options_secrets', 'options_where', 'options_how_long', 'options_leaves'] as const

/** What the options page knows of where it is. */
export interface OptionsPage {
  readonly texts: Texts
  /** The console's hosts, by match patterns. */
  readonly hosts: readonly string[]
  /** Those that the extension may not see. */
  readonly missing: ReadonlySignal<readonly string[]>
  /** Asks the user for access to hosts by match patterns, inside a click; undefined where that cannot be asked here. */
  readonly allowAccess: ((missing: readonly string[]) => void) | undefined
}

interface OptionsViewProps {
  readonly page: OptionsPage
  readonly choices: HighlightChoices
  readonly recorder: SavedSetting<RecorderSettings>
}

/** What the page shows of failures, what is recorded, and which hosts are watched. Each choice is saved at once. */
export function OptionsView({ page: { texts, hosts, missing, allowAccess }, choices, recorder }: OptionsViewProps) {
  const last = useSignal<{ readonly count: number; readonly outcome?: Outcome }>({ count: 0 })
  /** Says what becomes of the choice, unless another one is made meanwhile. */
  const follow = async (choice: Promise<Outcome>) => {
    const count = last.value.count + 1
    last.value = { count }
    const outcome = await choice
    if (last.value.count === count) last.value = { count, outcome }
  }
  const configure = (change: Partial<RecorderSettings>) =>
    void follow(recorder.choose((stored) => ({ ...stored, ...change })))
  const { count, outcome } = last.value
  return (
    <main>
      <h1>{texts('options_title', texts('app_name'))}</h1>
      <MissingAccess missing={missing.value} texts={texts} allowAccess={allowAccess} />
      <section>
        <h2>{texts('options_page')}</h2>
        <Choice
          label={texts('options_highlight')}
          hint={texts('options_highlight_hint')}
          checked={choices.settings.value?.highlighting}
          onChange={(on) => void follow(choices.highlight(on))}
        />
      </section>
      <SnoozedList
        texts={texts}
        snoozed={choices.settings.value?.snoozed ?? []}
        wake={(key) => void follow(choices.wake(key))}
      />
      <section>
        <h2>{texts('options_recorded')}</h2>
        <Choice
          label={texts('options_record')}
          hint={texts('options_record_hint')}
          checked={recorder.value.value?.recording}
          onChange={(recording) => configure({ recording })}
        />
        <Choice
          label={texts('panel_static_files')}
          hint={texts('panel_static_files_hint')}
          checked={recorder.value.value?.staticFiles}
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
              <span class="tag">
                {texts(missing.value.includes(pattern) ? 'options_not_watched' : 'options_watched')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <p class="options-status" role="status">
        {/* A new element each time: the same words in the same one would not be read out again. */}
        <span key={count}>{outcome && texts(outcome === 'saved' ? 'options_saved' : 'settings_refused')}</span>
      </p>
    </main>
  )
}
