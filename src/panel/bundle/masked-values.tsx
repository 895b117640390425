import type { PersonalKind, PersonalValue } from '../../export/bundle/personal-values.ts'
import { usePanel } from '../context/panel-context.ts'

interface MaskedValuesProps {
  readonly kind: PersonalKind
  readonly values: readonly PersonalValue[]
  /** Whether they stay in the file. */
  readonly kept: boolean
  readonly onToggle: (kind: PersonalKind) => void
}

/** The values of one kind, each with what takes its place; nothing where there are none. Tokens cannot be kept. */
export function MaskedValues({ kind, values, kept, onToggle }: MaskedValuesProps) {
  const { texts } = usePanel()
  if (values.length === 0) return null
  const name = texts(`panel_bundle_${kind}`)
  return (
    <details class="bundle-kind" open={values.length < 8}>
      <summary>{`${name} (${values.length})`}</summary>
      {kind !== 'token' && (
        <label>
          <input type="checkbox" checked={kept} onChange={() => onToggle(kind)} />
          {texts('panel_bundle_keep', name)}
        </label>
      )}
      <dl class="fields">
        {values.map(({ value, mark }) => (
          <div key={value} class="header">
            <dt class="exact">{kept ? texts('panel_bundle_kept') : mark}</dt>
            <dd class="exact">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
