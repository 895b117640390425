import { usePage } from '../context/panel-context.ts'
import type { HighlightChoices } from '../parts/highlight-choices.ts'
import { AccessNote } from '../requests/access-note.tsx'
import { LostNote } from '../requests/lost-note.tsx'
import { NoteButton } from '../requests/note-button.tsx'
import { FailureItem } from './failure-item.tsx'
import { NoFailures } from './no-failures.tsx'
import type { PopupModel } from './popup-model.ts'
import type { PopupPage } from './popup-page.ts'

interface PopupViewProps {
  readonly popup: PopupModel
  readonly choices: HighlightChoices
  readonly page: PopupPage
}

/** The failures of a tab, each with its explanation, for those who do not have DevTools open. */
export function PopupView({ popup, choices, page }: PopupViewProps) {
  const { texts } = usePage()
  const { boot, lost } = popup.log.value
  // Before the first answer nothing is known, and a wrong word would flash.
  if (boot === '' && !lost) return null
  const count = popup.failures.value.length
  const title = count === 1 ? texts('popup_failed_one') : texts('popup_failed', String(count))
  return (
    <>
      <header class="popup-head">
        <h1 aria-live="polite">{count === 0 ? texts('app_name') : title}</h1>
        <button type="button" class="link-button" onClick={page.openOptions}>
          {texts('popup_settings')}
        </button>
      </header>
      <LostNote />
      <AccessNote />
      {choices.settings.value?.highlighting === false && (
        <div class="lost-note">
          <span>{texts('popup_cards_off')}</span>
          <NoteButton onPress={() => void choices.highlight(true)}>{texts('popup_cards_on')}</NoteButton>
        </div>
      )}
      {count === 0 && <NoFailures page={page} />}
      <ul class="plain">
        {popup.groups.value.map((group) => (
          <FailureItem key={group.key} group={group} popup={popup} choices={choices} dismiss={page.dismiss} />
        ))}
      </ul>
      <footer class="popup-foot">{texts('popup_panel', texts('devtools_tab'))}</footer>
    </>
  )
}
