import { type ReadonlySignal, signal } from '@preact/signals'
import type { Texts } from '../../base/texts.ts'
import type { ReferenceEntry } from '../../catalog/reference.ts'

type Module = typeof import('../../catalog/reference.ts')

/** Every known code, put into words when somebody first asks: that takes a moment which the first paint can do without. */
export interface CodeReference {
  /** Empty until it is loaded. */
  readonly entries: ReadonlySignal<readonly ReferenceEntry[]>
  readonly load: () => void
}

/** `get` fetches the code that knows them; where it fails (the extension went away) there are none. */
export function createCodeReference(get: () => Promise<Module>, texts: Texts): CodeReference {
  const entries = signal<readonly ReferenceEntry[]>([])
  let asked = false
  return {
    entries,
    load() {
      if (asked) return
      asked = true
      get().then(
        ({ referenceEntries }) => {
          entries.value = referenceEntries(texts)
        },
        () => {},
      )
    },
  }
}
