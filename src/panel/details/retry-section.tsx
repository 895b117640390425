import type { TextKey } from '../../base/texts.ts'
import type { Explanation, Retry } from '../../catalog/explanation.ts'
import { usePage } from '../context/panel-context.ts'
import { Section } from '../parts/section.tsx'

const VERDICTS: Readonly<Record<Retry['verdict'], TextKey>> = {
  now: 'panel_retry_now',
  wait: 'panel_retry_later',
  'after-change': 'panel_retry_after_change',
  no: 'panel_retry_no',
}

/** Whether to send the request again, in a word and in a sentence. A wait is counted down. */
export function RetrySection({ explanation }: { readonly explanation: Explanation }) {
  const { texts } = usePage()
  const { retry, retryText } = explanation
  const tags = (
    <>
      <When retry={retry} />
      {retry.checkFirst && <span class="tag tag-warning">{texts('panel_retry_check_first')}</span>}
    </>
  )
  return (
    <Section title={texts('panel_try_again')} mark={tags}>
      <p>{retryText}</p>
    </Section>
  )
}

function When({ retry: { verdict, after, checkFirst } }: { readonly retry: Retry }) {
  const { model, texts } = usePage()
  const left = model.selection.waitLeft.value
  if (left !== undefined) {
    return (
      <span class="tag" role="timer">
        {left > 0 ? texts('panel_retry_in', String(left)) : texts('panel_retry_wait_over')}
      </span>
    )
  }
  if (verdict === 'now' && checkFirst) return null
  const isTimed = verdict === 'wait' && after !== undefined
  return <span class="tag">{isTimed ? texts('panel_retry_after', String(after)) : texts(VERDICTS[verdict])}</span>
}
