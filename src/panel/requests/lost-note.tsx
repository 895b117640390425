import { usePage } from '../context/panel-context.ts'
import { NoteButton } from './note-button.tsx'

/**
 * Says that the recorder went away, which mends itself with the next request, or with the button; that it is gone for
 * good; or that the page has no hook.
 */
export function LostNote() {
  const { model, texts } = usePage()
  const { lost, gone, unhooked } = model.log.value
  if (gone) return <div class="lost-note">{texts('panel_gone')}</div>
  if (!lost) return unhooked ? <div class="lost-note">{texts('panel_unhooked')}</div> : null
  return (
    <div class="lost-note">
      <span>{texts('panel_lost')}</span>
      <NoteButton onPress={model.reconnect}>{texts('panel_reconnect')}</NoteButton>
    </div>
  )
}
