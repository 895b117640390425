import { signal } from '@preact/signals'
import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'

export interface LazyView<P> extends FunctionComponent<P> {
  /** Fetches its code ahead. */
  readonly fetch: () => void
}

/**
 * A view whose code is fetched when it is first shown, or before. Until then it shows nothing; where it cannot be had,
 * the extension was updated under the panel, and that is said.
 */
export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): LazyView<P> {
  const view = signal<ComponentType<P> | 'gone' | undefined>(undefined)
  let asked = false
  const fetch = (): void => {
    if (asked) return
    asked = true
    load().then(
      (loaded) => {
        view.value = loaded
      },
      () => {
        view.value = 'gone'
      },
    )
  }
  const Shown = (props: P) => {
    const { texts } = usePanel()
    useEffect(fetch, [])
    const View = view.value
    if (View === 'gone') return <div class="lost-note">{texts('panel_gone')}</div>
    return View ? <View {...props} /> : null
  }
  return Object.assign(Shown, { fetch })
}
