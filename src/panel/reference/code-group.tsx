import { useId } from 'preact/hooks'
import type { CodeGroup } from './find-codes.ts'

interface CodeGroupProps {
  readonly group: CodeGroup
  readonly open: string
  /** The one entry of the list that Tab reaches. */
  readonly tabbable: string | undefined
}

/** One family: its name, how many of its codes are listed, and these. */
export function CodeGroupView({ group, open, tabbable }: CodeGroupProps) {
  const id = useId()
  const { family, entries } = group
  return (
    <div role="group" class="code-group" aria-labelledby={id}>
      <div class="code-family" role="presentation">
        <span id={id}>{family}</span> <span class="code-count">{entries.length}</span>
      </div>
      {entries.map(({ ref, code, explanation }) => (
        <div
          key={ref}
          role="option"
          class="code-option"
          data-ref={ref}
          aria-selected={ref === open}
          tabIndex={ref === tabbable ? 0 : -1}
          title={`${code} ${explanation.title}`}
        >
          <span class="code-name">{code}</span> <span class="code-title">{explanation.title}</span>
        </div>
      ))}
    </div>
  )
}
