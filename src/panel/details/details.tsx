import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { BundleView } from '../bundle/bundle-view.tsx'
import { usePanel } from '../context/panel-context.ts'
import { rowForKey } from '../list/row-for-key.ts'
import { Icon } from '../parts/icon.tsx'
import { isNarrow } from '../parts/narrow.ts'
import { Splitter } from '../parts/splitter.tsx'
import { titleOf } from '../parts/verdict-text.ts'
import { Retry } from '../retry/retry.tsx'
import type { PanelRow } from '../rows/panel-row.ts'
import { Address } from './address.tsx'
import { CopyButtons } from './copy-buttons.tsx'
import { Outcome } from './outcome.tsx'
import { ReferenceLink } from './reference-link.tsx'
import { RequestIds } from './request-ids.tsx'
import { RequestSection } from './request-section.tsx'
import { SeenBySection } from './seen-by-section.tsx'
import { ServerSection } from './server-section.tsx'
import { TimingSection } from './timing-section.tsx'

/** Everything about the selected request, the explanation first, and the edge towards the list. */
export function Details({ row }: { readonly row: PanelRow }) {
  const { model, texts } = usePanel()
  const { selection } = model
  const back = useRef<HTMLButtonElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const bundleButton = useRef<HTMLButtonElement>(null)
  /** Of which row the bundle is shown, in place of its sections. */
  const bundling = useSignal('')
  const saved = useSignal('')
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
    bundling.value = ''
    saved.value = ''
    // The details cover the list: the focus must not stay on a row beneath them, nor get lost with what it was on.
    if (isNarrow() || document.activeElement === document.body) back.current?.focus()
  }, [row.id])

  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowForKey(model.list.lines.value, selection.id.value, event.key)
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    selection.id.value = next.id
  }
  const closeBundle = (name = '') => {
    saved.value = name
    bundling.value = ''
    bundleButton.current?.focus()
  }
  const { verdict, exchange, explanation } = row
  const explained = verdict.kind === 'ok' ? undefined : explanation
  return (
    <>
      <Splitter />
      <section class="details" aria-label={texts('panel_details')} data-kind={verdict.kind}>
        <header class="details-head">
          <button
            ref={back}
            type="button"
            class="tool tool-icon close"
            aria-label={texts('panel_back')}
            title={texts('panel_back_hint')}
            onKeyDown={onKeyDown}
            onClick={() => {
              selection.id.value = ''
            }}
          >
            <Icon name="close" />
            <span class="close-text">
              <Icon name="back" />
              {texts('panel_back')}
            </span>
          </button>
          <h2>{titleOf(row, texts)}</h2>
          <Address row={row} />
          <RequestIds key={`ids ${row.id}`} exchange={exchange} />
          <CopyButtons key={row.id} row={row}>
            <Retry key={`retry ${row.id}`} row={row} />
            {verdict.kind === 'failed' && (
              <button
                ref={bundleButton}
                type="button"
                class="action"
                aria-expanded={bundling.value === row.id}
                title={texts('panel_bundle_hint')}
                onClick={() => {
                  saved.value = ''
                  bundling.value = bundling.value ? '' : row.id
                }}
              >
                {texts('panel_bundle')}
              </button>
            )}
            {verdict.kind === 'failed' && explanation && <ReferenceLink entry={explanation.ref} />}
            <span class="copied" aria-live="polite">
              {saved.value && texts('panel_bundle_saved', saved.value)}
            </span>
          </CopyButtons>
        </header>
        <div class="details-body" ref={scroller}>
          {bundling.value === row.id ? (
            <BundleView row={row} onClose={closeBundle} />
          ) : (
            <>
              <Outcome row={row} />
              {verdict.kind !== 'pending' && (
                <ServerSection key={row.id} row={row} reading={selection.readingBody.value} />
              )}
              <RequestSection row={row} linked={explained?.links ?? []} />
              <TimingSection exchange={exchange} />
              <SeenBySection exchange={exchange} />
            </>
          )}
        </div>
      </section>
    </>
  )
}
