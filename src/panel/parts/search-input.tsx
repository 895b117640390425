import type { AriaAttributes, Ref } from 'preact'

interface SearchInputProps {
  readonly field?: Ref<HTMLInputElement>
  readonly name: string
  /** Shown while it is empty; the name when not given. */
  readonly placeholder?: string
  readonly hint?: string
  readonly text: string
  /** What assistive tools are told beside the name. */
  readonly aria?: AriaAttributes
  readonly onText: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onBlur?: () => void
}

/** A field for what is sought: of nobody's spelling, and remembered by no browser. */
export function SearchInput({
  field = null,
  name,
  placeholder = name,
  hint,
  text,
  aria,
  onText,
  onKeyDown,
  onBlur,
}: SearchInputProps) {
  return (
    <input
      ref={field}
      type="search"
      {...aria}
      aria-label={name}
      placeholder={placeholder}
      title={hint}
      spellcheck={false}
      autocomplete="off"
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  )
}
