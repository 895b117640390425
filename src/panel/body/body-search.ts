import type { BodyNode } from '../../classify/body-tree.ts'

/** The keys from the root of a body to one of its values. */
export type BodyPath = readonly string[]

/** More finds than these help nobody to find anything. */
export const MAX_FINDS = 1_000

/**
 * Where `wanted` occurs in a key, or in a value that is no object and no list; case does not matter. In the order of the
 * body, at most `MAX_FINDS`; none for "". Never throws.
 */
export function findInBody(root: BodyNode, wanted: string): readonly BodyPath[] {
  const needle = wanted.toLowerCase()
  const found: BodyPath[] = []
  const visit = (node: BodyNode, path: BodyPath): void => {
    for (const [key, member] of node.members) {
      if (found.length >= MAX_FINDS) return
      const here = [...path, key]
      const named = node.kind === 'object' && key.toLowerCase().includes(needle)
      const holds = member.members.size === 0 && member.text.toLowerCase().includes(needle)
      if (named || holds) found.push(here)
      visit(member, here)
    }
  }
  if (needle !== '') visit(root, [])
  return found
}

/** The value at `path`, or undefined where there is none. Never throws. */
export function valueAt(root: BodyNode, path: BodyPath): BodyNode | undefined {
  return path.reduce<BodyNode | undefined>((node, key) => node?.members.get(key), root)
}

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/

/** The path as code would write it: `error.context.id`, `items[3]["odd key"]`. Never throws. */
export function pathText(root: BodyNode, path: BodyPath): string {
  let node: BodyNode | undefined = root
  let text = ''
  for (const key of path) {
    if (node?.kind === 'array') text += `[${key}]`
    else if (PLAIN_KEY.test(key)) text += text === '' ? key : `.${key}`
    else text += `[${JSON.stringify(key)}]`
    node = node?.members.get(key)
  }
  return text
}

/** Whether `path` leads to `to`, or past it. */
export function leadsTo(path: BodyPath | undefined, to: BodyPath): boolean {
  return path !== undefined && to.length <= path.length && to.every((key, i) => key === path[i])
}
