import { useSignal, useSignalEffect } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { decode } from './decoded.ts'
import { DecodedView } from './decoded-view.tsx'
import { readAs } from './read-as.ts'

/** The tab "Decode": paste an answer, or only a code, and read what it means. Nothing of it is stored or sent. */
export function DecodeView() {
  const { texts } = usePanel()
  const field = useRef<HTMLTextAreaElement>(null)
  const pasted = useSignal('')
  /** Follows the field by the frame: of a burst of keys only the last one counts. */
  const read = useSignal('')
  useSignalEffect(() => {
    const text = pasted.value
    const frame = requestAnimationFrame(() => {
      read.value = text
    })
    return () => cancelAnimationFrame(frame)
  })
  const decoded = useMemo(() => decode(read.value, texts), [read.value])
  return (
    <div class="decode">
      <div class="decode-side">
        <div class="toolbar">
          <label class="decode-label" for="decode-text">
            {texts('panel_decode_label')}
          </label>
          <button
            type="button"
            class="tool decode-clear"
            disabled={pasted.value === ''}
            onClick={() => {
              if (field.current) field.current.value = ''
              pasted.value = ''
              field.current?.focus()
            }}
          >
            {texts('panel_decode_clear')}
          </button>
        </div>
        <textarea
          ref={field}
          id="decode-text"
          class="decode-text"
          placeholder={texts('panel_decode_placeholder')}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => {
            pasted.value = event.currentTarget.value
          }}
        />
      </div>
      <div class="decode-main">
        <p class="read-as" role="status">
          {readAs(decoded, texts)}
        </p>
        <DecodedView key={read.value} decoded={decoded} />
      </div>
    </div>
  )
}
