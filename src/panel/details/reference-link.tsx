import { hashOf } from '../context/navigation.ts'
import { usePanel } from '../context/panel-context.ts'

/** A link to an entry of the code reference; nothing where it has none of that name. */
export function ReferenceLink({ entry }: { readonly entry: string }) {
  const { reference, texts } = usePanel()
  if (!reference.value.some(({ ref }) => ref === entry)) return null
  return (
    <a class="reference-link" href={hashOf({ tab: 'reference', ref: entry })}>
      {texts('panel_in_reference')}
    </a>
  )
}
