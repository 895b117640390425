import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Texts } from '../../base/texts.ts'
import type { Exchange } from '../../correlate/exchange.ts'
import { usePanel } from '../context/panel-context.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { ConfirmResend } from './confirm-resend.tsx'
import { isWrite } from './presses.ts'
import type { RetryState } from './retry-model.ts'

/** The button that sends a failed request again, and what became of that; and of which request this one is a retry. */
export function Retry({ row }: { readonly row: PanelRow }) {
  const { model, texts } = usePanel()
  const { retry } = model
  const state = retry.state.value
  const asking = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (wasAsking.current && !asking.value) button.current?.focus()
    wasAsking.current = asking.value
  }, [asking.value])
  if (!state) return null
  const { exchange, verdict } = row
  const { reason, sending, resendsSoon, origin } = state
  const failed = verdict.kind === 'failed'
  const original = origin && model.shown.rows.value.find(({ id }) => id === origin.note.of)
  const blocked = reason !== undefined || sending || resendsSoon
  return (
    <>
      {failed && (
        <button
          ref={button}
          type="button"
          class="action"
          aria-disabled={blocked && !asking.value}
          aria-expanded={isWrite(exchange) && (asking.value || !blocked) ? asking.value : undefined}
          aria-describedby={reason && 'retry-reason'}
          onClick={() => {
            if (asking.value) asking.value = false
            else if (blocked) return
            else if (isWrite(exchange)) asking.value = true
            else retry.resend(exchange)
          }}
        >
          {texts('panel_again')}
        </button>
      )}
      {failed && reason && (
        <span class="retry-words" id="retry-reason">
          {texts(reason)}
        </span>
      )}
      <span class="retry-words" aria-live="polite">
        {failed && <Outcome state={state} />}
      </span>
      {original && (
        <span class="retry-words">
          <RowLink id={original.id}>{texts('panel_again_from', resultOf(original.exchange, texts))}</RowLink>
        </span>
      )}
      {failed && asking.value && (
        <ConfirmResend
          row={row}
          blocked={blocked}
          onCancel={() => {
            asking.value = false
          }}
          onSend={() => {
            asking.value = false
            retry.resend(exchange)
          }}
        />
      )}
    </>
  )
}

/** What became of the last sending, as far as is known. */
function Outcome({ state: { sending, sent, outcome, resendsSoon } }: { readonly state: RetryState }) {
  const { texts } = usePanel()
  if (sending) return texts('panel_again_sending')
  if (!outcome) return sent && texts('panel_again_sent')
  const { row } = outcome
  if (row.endedAt === undefined) return <RowLink id={row.id}>{texts('panel_again_waiting')}</RowLink>
  const words = texts(resendsSoon ? 'panel_again_once_more' : 'panel_again_became', resultOf(row, texts))
  return <RowLink id={row.id}>{words}</RowLink>
}

function RowLink({ id, children }: { readonly id: string; readonly children: string }) {
  const { selection } = usePanel().model
  return (
    <button
      type="button"
      class="link-button"
      onClick={() => {
        selection.id.value = id
      }}
    >
      {children}
    </button>
  )
}

function resultOf({ status, endedAt }: Exchange, texts: Texts): string {
  return status !== undefined ? String(status) : endedAt === undefined ? '…' : texts('panel_again_no_answer')
}
