import { type BodyNode, readTree } from '../../classify/body-tree.ts'

/**
 * The tree of a body that is a JSON object or array, values kept as they were written; undefined for anything else, and
 * for what nests too deep to show. Never throws.
 */
export function jsonBody(text: string): BodyNode | undefined {
  try {
    JSON.parse(text)
  } catch {
    return undefined
  }
  const root = readTree(text.trim(), true)
  return root?.closed && (root.kind === 'object' || root.kind === 'array') ? root : undefined
}
