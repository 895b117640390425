import type { Step, StepCall } from '../../catalog/explanation.ts'
import { callToCurl } from '../../export/curl.ts'
import { usePage } from '../context/panel-context.ts'
import { Icon } from '../parts/icon.tsx'
import { useCopy } from '../parts/use-copy.tsx'

/** What to do, in order; a step that asks for a call shows it, to be copied. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map(({ text, call }, index) => (
        <li key={text}>
          {text}
          {call && <Call call={call} step={index + 1} />}
        </li>
      ))}
    </ol>
  )
}

const HOST = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i

function Call({ call, step }: { readonly call: StepCall; readonly step: number }) {
  const { texts } = usePage()
  const [put, outcome] = useCopy()
  const name = texts('panel_copy_step', String(step))
  return (
    <div class="call">
      <code title={call.url}>
        <strong>{call.method}</strong> {call.url.replace(HOST, '')}
        {call.body !== undefined && <span class="call-body">{call.body}</span>}
      </code>
      <span class="call-copy">
        {outcome}
        <button type="button" class="tool" aria-label={name} title={name} onClick={() => put(callToCurl(call))}>
          <Icon name="copy" />
          {texts('panel_curl')}
        </button>
      </span>
    </div>
  )
}
