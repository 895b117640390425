import { useSignal } from '@preact/signals'
import type { BodyNode } from '../../classify/body-tree.ts'
import { usePanel } from './panel-context.ts'

/** Members shown at first of one object or list, and added by each press of "more". */
const PAGE = 100
/** Levels that stand open at first. */
const OPEN_LEVELS = 3

interface JsonTreeProps {
  /** The member's key; "" for the root. */
  readonly name: string
  readonly node: BodyNode
  readonly level?: number
}

/** A JSON value that unfolds; what is folded is not on the page. */
export function JsonTree({ name, node, level = 0 }: JsonTreeProps) {
  if (node.kind === 'string' || node.kind === 'bare') {
    const text = node.kind === 'string' ? JSON.stringify(node.text) : node.text
    return (
      <div class="json-line">
        <Key name={name} />
        <span class={node.kind === 'string' ? 'json-string' : 'json-bare'}>{text}</span>
      </div>
    )
  }
  return <Branch name={name} node={node} level={level} />
}

function Branch({ name, node, level }: Required<JsonTreeProps>) {
  const { texts } = usePanel()
  const open = useSignal(level < OPEN_LEVELS && node.members.size <= PAGE)
  const limit = useSignal(PAGE)
  const [before, after] = node.kind === 'array' ? ['[', ']'] : ['{', '}']
  const size = node.members.size
  return (
    <details
      class="json-branch"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open
      }}
    >
      <summary>
        <Key name={name} />
        {open.value ? before : `${before}${size > 0 ? '…' : ''}${after}`}
        {!open.value && size > 1 && <span class="json-size">{size}</span>}
      </summary>
      {open.value && (
        <div class="json-members">
          {[...node.members].slice(0, limit.value).map(([key, member]) => (
            <JsonTree key={key} name={node.kind === 'array' ? '' : key} node={member} level={level + 1} />
          ))}
          {size > limit.value && (
            <button
              type="button"
              class="link-button"
              onClick={() => {
                limit.value += PAGE
              }}
            >
              {texts('panel_show_more', String(size - limit.value))}
            </button>
          )}
        </div>
      )}
      {open.value && <div class="json-end">{after}</div>}
    </details>
  )
}

function Key({ name }: { readonly name: string }) {
  return name ? <span class="json-key">{`${name}: `}</span> : null
}
