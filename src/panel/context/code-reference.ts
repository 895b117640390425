import { type ReadonlySignal, signal } from '@preact/signals'
import type { Texts } from '../../base/texts.ts'
import { type ReferenceEntry, referenceEntries } from '../../catalog/reference.ts'

/** Every known code, put into words on demand: that takes some 30 ms, which no click should wait for. */
export interface CodeReference {
  /** Empty before `load`. */
  readonly entries: ReadonlySignal<readonly ReferenceEntry[]>
  readonly load: () => void
}

export function createCodeReference(texts: Texts): CodeReference {
  const entries = signal<readonly ReferenceEntry[]>([])
  return {
    entries,
    load() {
      if (entries.peek().length === 0) entries.value = referenceEntries(texts)
    },
  }
}
