import type { BodyNode } from './body-tree.ts'
import { objectIn, scalar, whole } from './node-text.ts'

/** What a chain of suberrors says. */
export interface Chain {
  /** The deepest text. The outer errors only say what could not be done because of the deepest. */
  readonly text: string | undefined
  /** The first code on the way down. */
  readonly code: string | undefined
}

/**
 * The chain of suberrors below an error: the management server's in `origin`, a task's in `context._src`. Both fields are
 * undefined where there is no chain.
 */
export function chainOf(error: BodyNode): Chain {
  const context = objectIn(error, 'context')
  let at = objectIn(error, 'origin') ?? (context && objectIn(context, '_src')) ?? objectIn(error, 'suberror')
  let text: string | undefined
  let code: string | undefined
  // This ends, because the tree's reader limits its depth.
  while (at !== undefined) {
    text = scalar(at.members.get('text')) ?? text
    code ??= whole(at.members.get('code'))
    at = objectIn(at, 'suberror')
  }
  return { text, code }
}

/** Whether an object is an error as the legacy management server writes it. */
export function isLegacy(node: BodyNode): boolean {
  if (node.members.has('code')) return false
  if (objectIn(node, 'origin') !== undefined || node.members.has('serCode')) return true
  return !node.members.has('message') && scalar(node.members.get('cause') ?? node.members.get('effect')) !== undefined
}
