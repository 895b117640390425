import type { ComponentChildren } from 'preact'

interface ToggleProps {
  /** The button's name, and its text unless it has an icon. */
  readonly name: string
  readonly hint: string
  readonly pressed: boolean
  /** Whether it cannot be pressed yet, for a moment that the eye is told nothing of. */
  readonly waits?: boolean
  readonly onToggle: (pressed: boolean) => void
  /** An icon to show instead of the name. */
  readonly children?: ComponentChildren
}

/** A button that stays pressed. */
export function Toggle({ name, hint, pressed, waits, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      class={children ? 'tool tool-icon' : 'tool tool-chip'}
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={waits || undefined}
      title={hint}
      onClick={() => {
        if (!waits) onToggle(!pressed)
      }}
    >
      {children ?? name}
    </button>
  )
}
