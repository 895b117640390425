import { useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import type { HighlightChoices } from '../parts/highlight-choices.ts'

/** The codes that make no cards, each with its way back. */
export function SnoozedList({ choices }: { readonly choices: HighlightChoices }) {
  const { texts } = usePanel()
  const heading = useRef<HTMLHeadingElement>(null)
  const snoozed = choices.settings.value?.snoozed ?? []
  const wake = (key: string) => {
    choices.wake(key)
    // Its button goes with it: the keyboard stays near.
    heading.current?.focus()
  }
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {texts('options_snoozed')}
      </h2>
      <p>{texts(snoozed.length === 0 ? 'options_snoozed_none' : 'options_snoozed_hint')}</p>
      <ul class="options-list">
        {snoozed.map(({ key, label }) => (
          <li key={key}>
            <span>{label}</span>
            <button
              type="button"
              class="action"
              aria-label={texts('options_show_again_code', label)}
              onClick={() => wake(key)}
            >
              {texts('options_show_again')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
