import type { Ref } from 'preact'

interface SearchInputProps {
  readonly field?: Ref<HTMLInputElement>
  readonly name: string
  /** Shown while it is empty; the name when not given. */
  readonly placeholder?: string
  readonly hint?: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** A field for what is sought: of nobody's spelling, and remembered by no browser. */
export function SearchInput({
  field = null,
  name,
  placeholder = name,
  hint,
  text,
  onText,
  onKeyDown,
}: SearchInputProps) {
  return (
    <input
      ref={field}
      type="search"
      aria-label={name}
      placeholder={placeholder}
      title={hint}
      spellcheck={false}
      autocomplete="off"
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
