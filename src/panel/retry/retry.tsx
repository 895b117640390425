import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Exchange } from '../../correlate/exchange.ts'
import { usePanel } from '../context/panel-context.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { ConfirmAgain } from './confirm-again.tsx'
import { isWrite, useRetry } from './use-retry.ts'

/** The button that sends a failed request again, and what became of that; and of which request this one is a retry. */
export function Retry({ row }: { readonly row: PanelRow }) {
  const { model, texts } = usePanel()
  const { exchange, verdict } = row
  const failed = verdict.kind === 'failed'
  const { reason, sending, sent, became, onceMore, from, send } = useRetry(exchange, failed)
  const asking = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (wasAsking.current && !asking.value) button.current?.focus()
    wasAsking.current = asking.value
  }, [asking.value])

  const resultOf = ({ status, endedAt }: Exchange): string =>
    status !== undefined ? String(status) : endedAt === undefined ? '…' : texts('panel_again_no_answer')
  const link = (id: string, words: string) => (
    <button
      type="button"
      class="link-button"
      onClick={() => {
        model.selectedId.value = id
      }}
    >
      {words}
    </button>
  )
  const outcome = () => {
    if (sending) return texts('panel_again_sending')
    if (!became) return sent && texts('panel_again_sent')
    const { id, endedAt } = became.row
    if (endedAt === undefined) return link(id, texts('panel_again_waiting'))
    return link(id, texts(onceMore ? 'panel_again_once_more' : 'panel_again_became', resultOf(became.row)))
  }
  const original = from && model.rows.value.find(({ id }) => id === from.note.of)
  const blocked = reason !== undefined || sending || onceMore
  return (
    <>
      {failed && (
        <button
          ref={button}
          type="button"
          class="action"
          aria-disabled={blocked && !asking.value}
          aria-expanded={isWrite(exchange) && (asking.value || !blocked) ? asking.value : undefined}
          aria-describedby={reason && 'again-reason'}
          onClick={() => {
            if (asking.value) asking.value = false
            else if (blocked) return
            else if (isWrite(exchange)) asking.value = true
            else send()
          }}
        >
          {texts('panel_again')}
        </button>
      )}
      {failed && reason && (
        <span class="again-words" id="again-reason">
          {texts(reason)}
        </span>
      )}
      <span class="again-words" aria-live="polite">
        {failed && outcome()}
      </span>
      {original && (
        <span class="again-words">{link(original.id, texts('panel_again_from', resultOf(original.exchange)))}</span>
      )}
      {failed && asking.value && (
        <ConfirmAgain
          row={row}
          blocked={blocked}
          onCancel={() => {
            asking.value = false
          }}
          onSend={() => {
            asking.value = false
            send()
          }}
        />
      )}
    </>
  )
}
