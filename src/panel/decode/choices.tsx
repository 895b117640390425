import { usePanel } from '../context/panel-context.ts'

export interface Choice {
  readonly id: string
  readonly lead: string
  readonly text: string
  readonly detail?: string
}

interface ChoicesProps {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly chosen: number
  /** How many more there are that are not listed. */
  readonly more?: number
  readonly onChoose: (index: number) => void
}

/** A short list of what a pasted text holds, one of it shown below. Nothing where there is no choice. */
export function Choices({ name, choices, chosen, more = 0, onChoose }: ChoicesProps) {
  const { texts } = usePanel()
  if (choices.length < 2) return null
  return (
    <ul class="choices" aria-label={name}>
      {choices.map(({ id, lead, text, detail }, index) => (
        <li key={id}>
          <button
            type="button"
            class="choice"
            aria-pressed={index === chosen}
            title={detail}
            onClick={() => onChoose(index)}
          >
            <span class="choice-lead">{lead}</span> <span class="choice-text">{text}</span>{' '}
            {detail && <span class="choice-detail">{detail}</span>}
          </button>
        </li>
      ))}
      {more > 0 && <li class="choices-more">{texts('panel_show_more', String(more))}</li>}
    </ul>
  )
}
