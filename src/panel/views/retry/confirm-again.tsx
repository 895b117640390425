import { useEffect, useRef } from 'preact/hooks'
import type { PanelRow } from '../../model/panel-row.ts'
import { usePanel } from '../panel-context.ts'
import { useEscape } from '../use-escape.ts'

/** What is shown of a body before it is sent again, in characters. */
const SHOWN = 600

interface ConfirmAgainProps {
  readonly row: PanelRow
  readonly onSend: () => void
  readonly onCancel: () => void
}

/** Asks whether a write may be sent again, and says what that is. */
export function ConfirmAgain({ row: { exchange, operation, explanation }, onSend, onCancel }: ConfirmAgainProps) {
  const { texts } = usePanel()
  const cancel = useRef<HTMLButtonElement>(null)
  const { method, url, requestBody } = exchange
  const text = requestBody && 'text' in requestBody ? requestBody.text : ''
  useEffect(() => cancel.current?.focus(), [])
  useEscape(onCancel)
  return (
    <div class="again-confirm" role="group" aria-labelledby="again-title" aria-describedby="again-what">
      <h3 id="again-title">{texts('panel_again_confirm')}</h3>
      {explanation?.retry.checkFirst && <p class="note">{explanation.retryText}</p>}
      <div id="again-what">
        {operation && <p>{operation.text}</p>}
        <p class="exact">
          <strong>{method}</strong> {url}
        </p>
      </div>
      {text && <pre class="raw">{text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}</pre>}
      <p class="quiet">{texts('panel_again_what')}</p>
      <div class="again-choice">
        <button ref={cancel} type="button" class="action" onClick={onCancel}>
          {texts('panel_again_cancel')}
        </button>
        <button type="button" class="action" onClick={onSend}>
          {texts('panel_again_send')}
        </button>
      </div>
    </div>
  )
}
