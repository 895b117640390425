import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'

/** A component whose code is fetched after the first paint. 'gone': that failed, the extension was updated under the panel. */
export function useLazy<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> | 'gone' | undefined {
  const view = useSignal<ComponentType<P> | 'gone' | undefined>(undefined)
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
  return view.value
}
