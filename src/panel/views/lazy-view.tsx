import type { ComponentType } from 'preact'
import { usePanel } from './panel-context.ts'
import { useLazy } from './use-lazy.ts'

/** A view whose code is fetched when it is first shown. */
export function LazyView({ load }: { readonly load: () => Promise<ComponentType> }) {
  const { texts } = usePanel()
  const View = useLazy(load)
  if (View === 'gone') return <div class="lost-note">{texts('panel_gone')}</div>
  return View ? <View /> : null
}
