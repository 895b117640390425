import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { version } from '../../../package.json'
import { bundleName, createBundle } from '../../export/bundle/bundle-file.ts'
import { PERSONAL_KINDS, type PersonalKind } from '../../export/bundle/personal-values.ts'
import { pickCalls } from '../../export/bundle/pick-calls.ts'
import { usePanel } from '../context/panel-context.ts'
import { Section } from '../parts/section.tsx'
import { useEscape } from '../parts/use-escape.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { BundleCalls } from './bundle-calls.tsx'
import { MaskedValues } from './masked-values.tsx'

interface BundleViewProps {
  readonly row: PanelRow
  /** Closes the view; `saved`: the name of the file, where one was. */
  readonly onClose: (saved?: string) => void
}

/** Everything that a support bundle will hold, before it is saved: the calls, and each value that is masked in it. */
export function BundleView({ row, onClose }: BundleViewProps) {
  const { model, saveFile, texts } = usePanel()
  const view = useRef<HTMLDivElement>(null)
  const kept = useSignal<ReadonlySet<PersonalKind>>(new Set())
  // As it was when it was opened: what is shown is what is saved.
  const { calls, bundle } = useMemo(() => {
    const rows = pickCalls(model.shown.rows.peek(), row).map((call) => ({
      ...call,
      phases: model.shown.phasesOf(call.exchange),
    }))
    return { calls: rows, bundle: createBundle(rows, { name: texts('app_name'), version }, texts) }
  }, [])
  useEffect(() => view.current?.focus(), [])
  useEscape(() => onClose())

  const save = () => {
    const name = bundleName(Date.now())
    saveFile(name, JSON.stringify(bundle.file(kept.value), null, 2))
    onClose(name)
  }
  const toggle = (kind: PersonalKind) => {
    const next = new Set(kept.value)
    if (!next.delete(kind)) next.add(kind)
    kept.value = next
  }
  return (
    <div ref={view} class="bundle" tabIndex={-1}>
      <Section title={texts('panel_bundle')}>
        <p>{texts('panel_bundle_what')}</p>
        <p class="note">{texts('panel_bundle_nothing_sent')}</p>
        <BundleCalls calls={calls} failure={row} />
        <h4>{texts('panel_bundle_masked')}</h4>
        {bundle.values.length === 0 && <p class="quiet">{texts('panel_bundle_nothing_masked')}</p>}
        {PERSONAL_KINDS.map((kind) => (
          <MaskedValues
            key={kind}
            kind={kind}
            values={bundle.values.filter((value) => value.kind === kind)}
            kept={kept.value.has(kind)}
            onToggle={toggle}
          />
        ))}
        <p class="quiet">{texts('panel_bundle_secrets')}</p>
      </Section>
      <div class="bundle-end">
        <button type="button" class="action" onClick={save}>
          {texts('panel_bundle_save')}
        </button>
        <button type="button" class="action" onClick={() => onClose()}>
          {texts('panel_bundle_cancel')}
        </button>
      </div>
    </div>
  )
}
