import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface NoteButtonProps {
  readonly onPress: () => void
  readonly children: ComponentChildren
}

/** A button of a note that goes once it has done its work. A focus that it has then goes to the control before it. */
export function NoteButton({ onPress, children }: NoteButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current
    // Called while the button is still in the page.
    return () => {
      if (own?.matches(':focus')) neighbour(own)?.focus()
    }
  }, [])
  return (
    <button ref={button} type="button" class="link-button" onClick={onPress}>
      {children}
    </button>
  )
}

/** The control before this one, or else after it. */
function neighbour(own: HTMLElement): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(':is(button, input):enabled')].filter(
    (control) => control === own || control.checkVisibility(),
  )
  const at = all.indexOf(own)
  return all[at - 1] ?? all[at + 1]
}
