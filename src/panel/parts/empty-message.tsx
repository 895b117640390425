import type { ComponentChildren } from 'preact'

interface EmptyMessageProps {
  readonly title: string
  readonly hint: string
  readonly children?: ComponentChildren
}

/** What stands in the place of something that is not there: why, and what to do. */
export function EmptyMessage({ title, hint, children }: EmptyMessageProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{hint}</p>
      {children}
    </div>
  )
}
