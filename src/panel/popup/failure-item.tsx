import { useEffect, useId, useRef } from 'preact/hooks'
import { clockTime } from '../../base/clock-time.ts'
import { usePage } from '../context/panel-context.ts'
import { ExplanationView } from '../details/explanation-view.tsx'
import type { HighlightChoices } from '../parts/highlight-choices.ts'
import { Icon } from '../parts/icon.tsx'
import { titleOf } from '../parts/verdict-text.ts'
import { FailureActions } from './failure-actions.tsx'
import type { FailureGroup } from './failures.ts'
import type { PopupModel } from './popup-model.ts'

interface FailureItemProps {
  readonly group: FailureGroup
  readonly popup: PopupModel
  readonly choices: HighlightChoices
  readonly dismiss: (ids: readonly string[]) => void
}

/** One failure with its repeats: a line that unfolds what it means. */
export function FailureItem({ group, popup, choices, dismiss }: FailureItemProps) {
  const { texts } = usePage()
  const id = useId()
  const { newest, ids } = group
  const { exchange, explanation, operation, code } = newest
  const isOpen = popup.open.value?.key === group.key
  const head = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // A link in another failure led here, and went with what it was in.
    if (isOpen && document.activeElement === document.body) head.current?.focus()
  }, [isOpen])
  const numbers = [exchange.status || '', code].filter((part, i, all) => part && String(part) !== String(all[i - 1]))
  return (
    <li class="failure">
      <h2>
        <button
          ref={head}
          type="button"
          class="failure-head"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => popup.toggle(group)}
        >
          <Icon name="failed" />
          <span class="failure-title">
            {numbers.length > 0 && <span class="failure-numbers">{numbers.join(' · ')}</span>} {titleOf(newest, texts)}
          </span>
          <span class="failure-request">{operation?.text ?? `${exchange.method} ${pathOf(exchange.url)}`}</span>
          <span class="failure-when">
            {ids.length > 1 && <strong title={texts('card_repeated', String(ids.length))}>×{ids.length}</strong>}{' '}
            {clockTime(exchange.startedAt)}
          </span>
        </button>
      </h2>
      {isOpen && explanation && (
        <div class="failure-body details" id={id}>
          <p class="address">
            <strong>{exchange.method}</strong> {exchange.url}
          </p>
          <FailureActions group={group} explanation={explanation} choices={choices} dismiss={dismiss} />
          <ExplanationView explanation={explanation} failed />
        </div>
      )}
    </li>
  )
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}
