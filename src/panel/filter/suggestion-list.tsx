import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { termNamed } from './terms.ts'
import { TAKES } from './wrong-text.ts'

interface SuggestionListProps {
  readonly id: string
  /** The list hangs below it. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly options: readonly string[]
  /** Place of the option that the arrows stand on; -1 for none. */
  readonly active: number
  readonly onTake: (option: string) => void
}

/** What could be written at the caret. The focus stays in the field. */
export function SuggestionList({ id, field, options, active, onTake }: SuggestionListProps) {
  const { texts } = usePanel()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [active])
  const box = field.current?.parentElement
  const left = box?.offsetLeft ?? 0
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={texts('panel_filter_suggestions')}
      class="suggestions"
      style={{ left: `${left}px`, top: `${(box?.offsetTop ?? 0) + (box?.offsetHeight ?? 0)}px`, '--left': `${left}px` }}
    >
      {options.map((option, index) => {
        const name = option.endsWith(':') ? termNamed(option.slice(0, -1)) : undefined
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={option}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            class="suggestion"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(option)}
          >
            <span class="suggested">{option}</span>
            {name && <span class="suggested-hint">{texts(TAKES[name])}</span>}
          </div>
        )
      })}
    </div>
  )
}
