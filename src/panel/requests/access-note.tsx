import { usePage } from '../context/panel-context.ts'
import { NoteButton } from './note-button.tsx'

/** "https://*.acronis.com/*" as people read it: "*.acronis.com". */
export function hostOf(pattern: string): string {
  return pattern.replace(/^[^/]*\/\/|\/\*$/g, '')
}

/** Says which hosts the extension may not watch, and offers to ask for them, or says where that is done. */
export function AccessNote() {
  const { model, texts, allowAccess } = usePage()
  const { missing } = model.log.value
  if (missing.length === 0) return null
  return (
    <div class="lost-note" role="status">
      <span>{texts('panel_access_missing', missing.map(hostOf).join(', '))}</span>
      {allowAccess ? (
        <NoteButton onPress={() => allowAccess(missing)}>{texts('panel_access_allow')}</NoteButton>
      ) : (
        <span>{texts('panel_access_where')}</span>
      )}
    </div>
  )
}
