import type { BodyNode } from './body-tree.ts'

/** Context is shown as a short list: more entries than this explain nothing better. */
export const MAX_CONTEXT_ENTRIES = 200

const CONTEXT_DEPTH = 4
const NO_VALUE = new Set(['null', 'true', 'false'])

/** The text of a string or number; undefined for "", null, true and false, lists and objects. */
export function scalar(node: BodyNode | undefined): string | undefined {
  if (node === undefined || node.text === '') return undefined
  if (node.kind === 'string') return node.text
  return node.kind === 'bare' && !NO_VALUE.has(node.text) ? node.text : undefined
}

/** The text of a value that was not cut off. Half a code means something else: better none than "100" for "1006". */
export function whole(node: BodyNode | undefined): string | undefined {
  return node?.closed ? scalar(node) : undefined
}

/** The member `key` if it is an object. */
export function objectIn(node: BodyNode, key: string): BodyNode | undefined {
  const member = node.members.get(key)
  return member?.kind === 'object' ? member : undefined
}

/** An object's members by their path, "tenant.id"; lists and deeper objects as their JSON text. */
export function flattened(context: BodyNode | undefined): Record<string, string> {
  const flat = emptyRecord()
  let entries = 0
  const visit = (node: BodyNode, prefix: string, depth: number): void => {
    for (const [key, child] of node.members) {
      if (entries >= MAX_CONTEXT_ENTRIES) return
      if (child.kind === 'object' && child.members.size > 0 && depth < CONTEXT_DEPTH) {
        visit(child, `${prefix}${key}.`, depth + 1)
      } else if (child.closed) {
        flat[prefix + key] = child.text
        entries += 1
      }
    }
  }
  if (context?.kind === 'object') visit(context, '', 1)
  return flat
}

/** A record without a prototype, so that a server's `__proto__` or `constructor` is a key like any other. */
export function emptyRecord(): Record<string, string> {
  return Object.create(null)
}
