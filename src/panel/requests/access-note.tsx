import type { Texts } from '../../base/texts.ts'
import { usePage } from '../context/panel-context.ts'
import { NoteButton } from './note-button.tsx'

/** "https://*.acronis.com/*" as people read it: "*.acronis.com". */
export function hostOf(pattern: string): string {
  return pattern.replace(/^[^/]*\/\/|\/\*$/g, '')
}

interface MissingAccessProps {
  readonly missing: readonly string[]
  readonly texts: Texts
  readonly allowAccess: ((missing: readonly string[]) => void) | undefined
}

/** Says which hosts the extension may not watch, and offers to ask for them, or says where that is done. */
export function MissingAccess({ missing, texts, allowAccess }: MissingAccessProps) {
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

/** The same of the hosts that the background misses. */
export function AccessNote() {
  const { model, texts, allowAccess } = usePage()
  return <MissingAccess missing={model.log.value.missing} texts={texts} allowAccess={allowAccess} />
}
