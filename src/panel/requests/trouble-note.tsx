import { usePanel } from '../context/panel-context.ts'

/** Says what the browser's store refused, and what that means for the log. */
export function TroubleNote() {
  const { model, texts } = usePanel()
  const { trouble } = model.log.value
  if (trouble === 'none') return null
  return (
    <div class="lost-note" role="status">
      {texts(trouble === 'made-room' ? 'panel_trouble_made_room' : 'panel_trouble_not_kept')}
    </div>
  )
}
