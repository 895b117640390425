import { useComputed, useSignal } from '@preact/signals'
import type { BodyNode } from '../../classify/body-tree.ts'
import { usePanel } from '../context/panel-context.ts'
import { SearchInput } from '../parts/search-input.tsx'
import { useCopy } from '../parts/use-copy.tsx'
import { type BodyPath, findInBody, pathText, valueAt } from './body-search.ts'
import { JsonTree } from './json-tree.tsx'

/** A JSON body that can be searched, with the path and the value of what is marked in it to be copied. */
export function BodyTree({ root }: { readonly root: BodyNode }) {
  const { texts } = usePanel()
  const wanted = useSignal('')
  const current = useSignal<BodyPath | undefined>(undefined)
  const found = useComputed(() => findInBody(root, wanted.value))
  const at = useComputed(() => found.value.indexOf(current.value ?? []))
  const [put, outcome] = useCopy()

  const go = (step: 1 | -1): void => {
    const count = found.value.length
    if (count === 0) return
    const next = at.value < 0 ? (step > 0 ? 0 : count - 1) : (at.value + step + count) % count
    current.value = found.value[next]
  }
  const marked = current.value
  const count = found.value.length
  const said =
    wanted.value === ''
      ? ''
      : count === 0
        ? texts('panel_find_none')
        : texts('panel_find_count', String(at.value + 1), String(count))
  return (
    <div class="body-tree">
      <div class="find" role="group" aria-label={texts('panel_find')}>
        <SearchInput
          name={texts('panel_find')}
          text={wanted.value}
          onText={(text) => {
            wanted.value = text
            current.value = found.value[0]
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
            else if (event.key !== 'Escape' || !wanted.value) return
            else wanted.value = ''
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <FindButton name={texts('panel_find_previous')} sign="↑" disabled={count === 0} onPress={() => go(-1)} />
        <FindButton name={texts('panel_find_next')} sign="↓" disabled={count === 0} onPress={() => go(1)} />
        <span class="find-count" aria-live="polite">
          {said}
        </span>
        <button
          type="button"
          class="action"
          disabled={!marked}
          title={marked && pathText(root, marked)}
          onClick={() => marked && put(pathText(root, marked))}
        >
          {texts('panel_copy_path')}
        </button>
        <button
          type="button"
          class="action"
          disabled={!marked}
          onClick={() => put((marked && valueAt(root, marked)?.text) ?? '')}
        >
          {texts('panel_copy_value')}
        </button>
        {outcome}
      </div>
      <div class="json">
        <JsonTree name="" node={root} path={[]} current={current} />
      </div>
    </div>
  )
}

interface FindButtonProps {
  readonly name: string
  readonly sign: string
  readonly disabled: boolean
  readonly onPress: () => void
}

function FindButton({ name, sign, disabled, onPress }: FindButtonProps) {
  return (
    <button
      type="button"
      class="tool tool-icon tool-small"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
