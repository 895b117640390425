import { useSignal } from '@preact/signals'
import type { TextKey } from '../../base/texts.ts'
import type { Explanation } from '../../catalog/explanation.ts'
import { snoozeKey } from '../../catalog/words/snooze-key.ts'
import { toReport } from '../../export/report.ts'
import { MAX_DISMISSED } from '../../protocol/limits.ts'
import { usePage } from '../context/panel-context.ts'
import type { HighlightChoices } from '../parts/highlight-choices.ts'
import type { FailureGroup } from './failures.ts'

interface FailureActionsProps {
  readonly group: FailureGroup
  readonly explanation: Explanation
  readonly choices: HighlightChoices
  readonly dismiss: (ids: readonly string[]) => void
}

/** What can be done with a failure from afar, and a word on what became of that. */
export function FailureActions({ group: { newest, ids }, explanation, choices, dismiss }: FailureActionsProps) {
  const { texts, copy } = usePage()
  const outcome = useSignal<TextKey | ''>('')
  const code = snoozeKey(newest.verdict, explanation)
  const isSnoozed = choices.isSnoozed(code.key)
  const report = async () => {
    outcome.value = ''
    outcome.value = (await copy(toReport(newest, texts))) ? 'panel_copied' : 'panel_copy_refused'
  }
  return (
    <div class="actions">
      <button type="button" class="action" onClick={() => void report()}>
        {texts('panel_copy_report')}
      </button>
      {choices.settings.value?.highlighting && (
        <>
          <button
            type="button"
            class="action"
            title={texts('popup_put_away_hint')}
            onClick={() => {
              dismiss(ids.slice(-MAX_DISMISSED))
              outcome.value = 'popup_put_away_done'
            }}
          >
            {texts('popup_put_away')}
          </button>
          <button
            type="button"
            class="action"
            title={code.label}
            onClick={() => {
              void (isSnoozed ? choices.wake(code.key) : choices.snooze(code))
              outcome.value = isSnoozed ? 'popup_woken' : 'popup_snoozed'
            }}
          >
            {texts(isSnoozed ? 'popup_wake' : 'popup_snooze')}
          </button>
        </>
      )}
      <span class="copied" aria-live="polite">
        {choices.outcome.value === 'refused' ? texts('settings_refused') : outcome.value && texts(outcome.value)}
      </span>
    </div>
  )
}
