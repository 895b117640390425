import type { ComponentChildren } from 'preact'

interface ToggleProps {
  /** The button's name, and its text unless it has an icon. */
  readonly name: string
  readonly hint: string
  readonly pressed: boolean
  readonly onToggle: (pressed: boolean) => void
  /** An icon to show instead of the name. */
  readonly children?: ComponentChildren
}

/** A button that stays pressed. */
export function Toggle({ name, hint, pressed, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      class={children ? 'tool tool-icon' : 'tool tool-chip'}
      aria-label={name}
      aria-pressed={pressed}
      title={hint}
      onClick={() => onToggle(!pressed)}
    >
      {children ?? name}
    </button>
  )
}
