import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface SectionProps {
  readonly title: string
  /** Makes it stand out among the others. */
  readonly strong?: boolean
  /** Something small beside the title. */
  readonly mark?: ComponentChildren
  readonly children: ComponentChildren
}

/** A titled part of the details. */
export function Section({ title, strong = false, mark, children }: SectionProps) {
  const id = useId()
  return (
    <div class={strong ? 'section section-strong' : 'section'} role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {mark}
      {children}
    </div>
  )
}

interface FieldProps {
  readonly name: string
  readonly hint?: string | undefined
  /** Set in a fixed-width font: ids, addresses, codes. */
  readonly exact?: boolean
  readonly children: ComponentChildren
}

/** A name and its value in a `<dl class="fields">`. */
export function Field({ name, hint, exact = false, children }: FieldProps) {
  return (
    <>
      <dt title={hint}>{name}</dt>
      <dd class={exact ? 'exact' : undefined}>{children}</dd>
    </>
  )
}
