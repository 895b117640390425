import { useId } from 'preact/hooks'

interface ChoiceProps {
  readonly label: string
  readonly hint: string
  /** Undefined while it is not known. */
  readonly checked: boolean | undefined
  readonly onChange: (checked: boolean) => void
}

/** Something to switch on or off, and what that does. */
export function Choice({ label, hint, checked, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div class="options-choice">
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        checked={checked ?? false}
        disabled={checked === undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  )
}
