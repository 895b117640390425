import { usePage } from '../context/panel-context.ts'
import { EmptyMessage } from '../parts/empty-message.tsx'
import { hostOf } from '../requests/access-note.tsx'
import type { PopupPage } from './popup-page.ts'

/** What stands in the place of failures: why there are none. */
export function NoFailures({ page: { isConsole, hosts } }: { readonly page: PopupPage }) {
  const { model, texts } = usePage()
  const { missing, settings } = model.log.value
  if (!isConsole && missing.length === 0)
    return (
      <EmptyMessage
        title={texts('popup_elsewhere')}
        hint={texts('popup_elsewhere_hint', hosts.map(hostOf).join(', '))}
      />
    )
  if (missing.length > 0) return null
  if (!settings.recording) return <EmptyMessage title={texts('panel_empty_off')} hint={texts('popup_off_hint')} />
  return <EmptyMessage title={texts('popup_none')} hint={texts('popup_none_hint')} />
}
