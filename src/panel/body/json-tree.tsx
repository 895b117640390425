import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { BodyNode } from '../../classify/body-tree.ts'
import { usePanel } from '../context/panel-context.ts'
import { type BodyPath, leadsTo } from './body-search.ts'

/** Members shown at first of one object or list, and added by each press of "more". */
const PAGE = 100
/** Levels that stand open at first. */
const OPEN_LEVELS = 3

interface JsonTreeProps {
  /** The member's key; "" for the root, and for what stands in a list. */
  readonly name: string
  readonly node: BodyNode
  readonly path: BodyPath
  /** The value that is marked: found, or chosen. What it lies in stands open. */
  readonly current: Signal<BodyPath | undefined>
}

/** A JSON value that unfolds; what is folded is not on the page. */
export function JsonTree(props: JsonTreeProps) {
  const { name, node, path, current } = props
  if (node.kind !== 'string' && node.kind !== 'bare') return <Branch {...props} />
  const text = node.kind === 'string' ? JSON.stringify(node.text) : node.text
  return (
    <Line path={path} current={current}>
      <Key name={name} />
      <span class={node.kind === 'string' ? 'json-string' : 'json-bare'}>{text}</span>
    </Line>
  )
}

interface LineProps extends Pick<JsonTreeProps, 'path' | 'current'> {
  readonly children: preact.ComponentChildren
}

/** A value on a line of its own, which a press marks. */
function Line({ path, current, children }: LineProps) {
  const line = useRef<HTMLDivElement>(null)
  const marked = isMarked(current.value, path)
  useReveal(line, marked)
  return (
    // The keyboard marks values by finding them.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={line}
      class="json-line"
      data-current={marked}
      onClick={() => {
        current.value = path
      }}
    >
      {children}
    </div>
  )
}

function Branch({ name, node, path, current }: JsonTreeProps) {
  const { texts } = usePanel()
  const summary = useRef<HTMLElement>(null)
  const unfolded = useSignal(path.length < OPEN_LEVELS && node.members.size <= PAGE)
  const limit = useSignal(PAGE)
  const marked = isMarked(current.value, path)
  const inside = current.value !== undefined && !marked && leadsTo(current.value, path) ? current.value : undefined
  useReveal(summary, marked)
  useEffect(() => {
    if (inside) unfolded.value = true
  }, [inside])
  const [before, after] = node.kind === 'array' ? ['[', ']'] : ['{', '}']
  const size = node.members.size
  const members = [...node.members]
  const wanted = inside === undefined ? 0 : members.findIndex(([key]) => key === inside[path.length]) + 1
  const shown = Math.max(limit.value, wanted)
  const open = unfolded.value
  return (
    <details
      class="json-branch"
      open={open}
      onToggle={(event) => {
        unfolded.value = event.currentTarget.open
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control of its own */}
      <summary
        ref={summary}
        data-current={marked}
        onClick={() => {
          current.value = path
        }}
      >
        <Key name={name} />
        {open ? before : `${before}${size > 0 ? '…' : ''}${after}`}
        {!open && size > 1 && <span class="json-size">{size}</span>}
      </summary>
      {open && (
        <div class="json-members">
          {members.slice(0, shown).map(([key, member]) => (
            <JsonTree
              key={key}
              name={node.kind === 'array' ? '' : key}
              node={member}
              path={[...path, key]}
              current={current}
            />
          ))}
          {size > shown && (
            <button
              type="button"
              class="link-button"
              onClick={() => {
                limit.value = shown + PAGE
              }}
            >
              {texts('panel_show_more', String(size - shown))}
            </button>
          )}
        </div>
      )}
      {open && <div class="json-end">{after}</div>}
    </details>
  )
}

function isMarked(current: BodyPath | undefined, path: BodyPath): boolean {
  return current?.length === path.length && leadsTo(current, path)
}

/** Brings what is newly marked into view, if it is not. */
function useReveal(element: { readonly current: HTMLElement | null }, marked: boolean): void {
  useEffect(() => {
    if (marked) element.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
}

function Key({ name }: { readonly name: string }) {
  return name ? <span class="json-key">{`${name}: `}</span> : null
}
