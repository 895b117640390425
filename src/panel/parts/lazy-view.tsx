import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'

/**
 * A view whose code is fetched when the view is first shown. Until then it shows nothing. Where the code cannot be had,
 * the extension was updated under the panel, and the view says so.
 */
export function lazyView(load: () => Promise<ComponentType>): ComponentType {
  return function LazyView() {
    const { texts } = usePanel()
    const view = useSignal<{ readonly View?: ComponentType; readonly isGone?: true }>({})
    useEffect(() => {
      load().then(
        (View) => {
          view.value = { View }
        },
        () => {
          view.value = { isGone: true }
        },
      )
    }, [])
    const { View, isGone } = view.value
    if (isGone) return <div class="lost-note">{texts('panel_gone')}</div>
    return View ? <View /> : null
  }
}
