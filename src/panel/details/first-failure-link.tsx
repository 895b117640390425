import { usePage } from '../context/panel-context.ts'

/** Leads to the row that explains this one; nothing where that is no longer listed. */
export function FirstFailureLink({ id }: { readonly id: string }) {
  const { model, texts } = usePage()
  if (!model.selection.rows.value.some((row) => row.id === id)) return null
  const show = () => {
    model.selection.id.value = id
  }
  return (
    <p>
      <button type="button" class="link-button first-failure" onClick={show}>
        {texts('panel_first_failure')}
      </button>
    </p>
  )
}
