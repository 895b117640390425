import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ReferenceEntry } from '../../catalog/reference.ts'
import { usePanel } from '../context/panel-context.ts'
import { EmptyMessage } from '../parts/empty-message.tsx'
import { Icon } from '../parts/icon.tsx'
import { isNarrow } from '../parts/narrow.ts'
import { Entry } from './entry.tsx'

interface EntryViewProps {
  readonly entry: ReferenceEntry | undefined
  /** The ref that was asked for; "" for none. */
  readonly wanted: string
  readonly onClose: () => void
}

/** The whole explanation of a code, or what to do to see one. */
export function EntryView({ entry, wanted, onClose }: EntryViewProps) {
  const { texts } = usePanel()
  const back = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    // It covers the list: the focus must not stay on a row beneath it.
    if (wanted && isNarrow()) back.current?.focus()
  }, [wanted])
  const backButton = (
    <button
      ref={back}
      type="button"
      class="tool tool-icon close only-narrow"
      aria-label={texts('panel_back')}
      title={texts('panel_back_hint')}
      onClick={onClose}
    >
      <Icon name="close" />
    </button>
  )
  if (!entry) {
    return (
      <section class="details" aria-label={texts('panel_reference_explanation')}>
        {wanted && backButton}
        {wanted ? (
          <EmptyMessage title={texts('panel_reference_unknown', wanted)} hint={texts('panel_reference_unknown_hint')} />
        ) : (
          <EmptyMessage title={texts('panel_reference_choose')} hint={texts('panel_reference_choose_hint')} />
        )}
      </section>
    )
  }
  return (
    <section class="details" aria-label={texts('panel_reference_explanation')}>
      <Entry entry={entry} link={entry.ref}>
        {backButton}
      </Entry>
    </section>
  )
}
