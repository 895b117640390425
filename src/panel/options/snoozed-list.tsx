import { useRef } from 'preact/hooks'
import type { Texts } from '../../base/texts.ts'
import type { SnoozedCode } from '../../catalog/words/snooze-key.ts'

interface SnoozedListProps {
  readonly texts: Texts
  readonly snoozed: readonly SnoozedCode[]
  readonly wake: (key: string) => void
}

/** The codes that make no cards, each with its way back. */
export function SnoozedList({ texts, snoozed, wake }: SnoozedListProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const showAgain = (key: string) => {
    wake(key)
    // The button goes with its code: the keyboard stays near.
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
              onClick={() => showAgain(key)}
            >
              {texts('options_show_again')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
