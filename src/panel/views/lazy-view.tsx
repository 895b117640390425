import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { usePanel } from './panel-context.ts'

/** A view whose code is fetched when it is first shown. Where that fails, the extension was updated under the panel. */
export function LazyView({ load }: { readonly load: () => Promise<ComponentType> }) {
  const { texts } = usePanel()
  const view = useSignal<ComponentType | 'gone' | undefined>(undefined)
  useEffect(() => {
    load().then(
      (loaded) => {
        view.value = loaded
      },
      () => {
        view.value = 'gone'
      },
    )
  }, [])
  const View = view.value
  if (View === 'gone') return <div class="lost-note">{texts('panel_gone')}</div>
  return View ? <View /> : null
}
