import { useEffect, useRef } from 'preact/hooks'
import { BodyView } from '../body/body-view.tsx'
import { usePanel } from '../context/panel-context.ts'
import { useEscape } from '../parts/use-escape.ts'
import type { PanelRow } from '../rows/panel-row.ts'

interface ConfirmResendProps {
  readonly row: PanelRow
  /** It cannot be sent just now. The question stands: its reader would lose the place, and the focus, for a moment's sleep. */
  readonly blocked: boolean
  readonly onSend: () => void
  readonly onCancel: () => void
}

/** Asks whether a write may be sent again, and says what that is. */
export function ConfirmResend({ row, blocked, onSend, onCancel }: ConfirmResendProps) {
  const { exchange, operation, explanation } = row
  const { texts } = usePanel()
  const cancel = useRef<HTMLButtonElement>(null)
  const { method, url, requestBody } = exchange
  useEffect(() => cancel.current?.focus(), [])
  useEscape(onCancel)
  return (
    <div class="retry-confirm" role="group" aria-labelledby="retry-title" aria-describedby="retry-what">
      <h3 id="retry-title">{texts('panel_again_confirm')}</h3>
      {explanation?.retry.checkFirst && <p class="note">{explanation.retryText}</p>}
      <div id="retry-what">
        {operation && <p>{operation.text}</p>}
        <p class="exact">
          <strong>{method}</strong> {url}
        </p>
      </div>
      {requestBody ? (
        <BodyView body={requestBody} empty="panel_request_body_empty" raw />
      ) : (
        <p class="quiet">{texts('panel_again_no_body')}</p>
      )}
      <p class="quiet">{texts('panel_again_what')}</p>
      <div class="retry-choice">
        <button ref={cancel} type="button" class="action" onClick={onCancel}>
          {texts('panel_again_cancel')}
        </button>
        <button
          type="button"
          class="action"
          aria-disabled={blocked || undefined}
          aria-describedby={blocked ? 'retry-reason' : undefined}
          onClick={() => {
            if (!blocked) onSend()
          }}
        >
          {texts('panel_again_send')}
        </button>
      </div>
    </div>
  )
}
