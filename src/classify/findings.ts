import type { BodyNode } from './body-tree.ts'
import { type Fields, fieldsOf, parsed, says } from './error-fields.ts'
import { objectIn, scalar, whole } from './node-text.ts'
import type { BodyShape, Parts } from './verdict.ts'

/** The worst first. */
const LEVELS = ['failed', 'cancelled', 'warning'] as const
type Level = (typeof LEVELS)[number]

/** Something that went wrong behind the request, as its body tells; the request's own status may say success. */
export interface Finding {
  readonly level: Level
  /** Where the body tells it: in a task's result, in an object's issues, or in an error among the data. */
  readonly by: 'task' | 'issue' | 'error'
  readonly error: Fields
  /** In a list: how many of its items are on this level. */
  readonly parts?: Parts
}

/** The result codes of tasks and activities, but "ok". */
const RESULTS: ReadonlyMap<string, Level> = new Map([
  ['error', 'failed'],
  ['abandoned', 'failed'],
  ['timedout', 'failed'],
  ['cancelled', 'cancelled'],
  ['warning', 'warning'],
])

/** Compared in any letter case. Other severities are no findings. */
const SEVERITIES: ReadonlyMap<string, Level> = new Map([
  ['critical', 'failed'],
  ['error', 'failed'],
  ['warning', 'warning'],
])

/** Error codes that mean "no error". */
const NO_ERROR = /^(?:0|ok|none|success)$/i

/** The lists in which a bulk write names what succeeded. */
const DONE = ['created', 'updated'] as const

/**
 * What went wrong in a body: in a single object, or counted over the items of a list. Looks only where the services are known
 * to put errors, so that ordinary data yields nothing. Undefined where nothing went wrong.
 */
export function findIn(root: BodyNode): Finding | undefined {
  if (root.kind === 'array') return inList(root)
  const items = root.members.get('items')
  return worst([inObject(root, 'wrapped'), items?.kind === 'array' ? inList(items) : undefined])
}

function inObject(node: BodyNode, shape: BodyShape): Finding | undefined {
  if (node.kind !== 'object') return undefined
  const result = resultOf(node)
  if (result !== undefined) return result
  const error = errorOf(node, shape)
  return worst([
    error && { level: 'failed', by: 'error', error },
    inErrors(node),
    inIssues(node.members.get('issues')),
    inIssues(node.members.get('_issues')),
  ])
}

/** The worst level among the items of one list counts, and the first item on that level is the finding. */
function inList(list: BodyNode): Finding | undefined {
  const findings = Array.from(list.members.values(), (item) => inObject(item, 'item')).filter((f) => f !== undefined)
  const first = worst(findings)
  if (first === undefined) return undefined
  const alike = findings.filter(({ level }) => level === first.level)
  const by = alike.every((finding) => finding.by === first.by) ? first.by : 'error'
  return { ...first, by, parts: partsOf(alike.length, list.closed ? list.members.size : undefined) }
}

/** A finished task, or a task's result. An ordinary object may have a code "error" too, but nothing else of a task. */
function resultOf(node: BodyNode): Finding | undefined {
  const isTask = objectIn(node, 'error') !== undefined || node.members.has('state')
  for (const holder of [objectIn(node, 'result'), isTask ? node : undefined]) {
    const word = whole(holder?.members.get('code'))
    const level = word === undefined ? undefined : RESULTS.get(word)
    if (holder && level) return { level, by: 'task', error: errorOf(holder, 'task') ?? parsed('task', { code: word }) }
  }
  return undefined
}

function errorOf(node: BodyNode, shape: BodyShape): Fields | undefined {
  const error = objectIn(node, 'error')
  const fields = error && fieldsOf(error, shape)
  return fields && says(fields) && !NO_ERROR.test(fields.code ?? '') ? fields : undefined
}

function inErrors(node: BodyNode): Finding | undefined {
  const list = node.members.get('errors')
  if (list?.kind !== 'array') return undefined
  const errors = Array.from(list.members.values(), errorOfEntry).filter(says)
  const [error] = errors
  if (error === undefined) return undefined
  const done = DONE.map((key) => node.members.get(key)).filter((part) => part?.kind === 'array')
  const known = done.length > 0 && [list, ...done].every((part) => part?.closed)
  const sum = done.reduce((all, part) => all + (part?.members.size ?? 0), errors.length)
  return { level: 'failed', by: 'error', error, parts: partsOf(errors.length, known ? sum : undefined) }
}

function errorOfEntry(entry: BodyNode): Fields {
  if (entry.kind === 'object') return fieldsOf(objectIn(entry, 'error') ?? entry, 'bulk')
  return parsed('bulk', { message: entry.kind === 'string' ? scalar(entry) : undefined })
}

function inIssues(list: BodyNode | undefined): Finding | undefined {
  if (list?.kind !== 'array') return undefined
  return worst(
    Array.from(list.members.values(), (issue): Finding | undefined => {
      if (issue.kind !== 'object') return undefined
      const severity = whole(issue.members.get('severity')) ?? ''
      const level = SEVERITIES.get(severity.toLowerCase())
      if (level === undefined) return undefined
      const fields = fieldsOf(objectIn(issue, 'error') ?? issue, 'issues')
      return { level, by: 'issue', error: says(fields) ? fields : parsed('issues', { message: severity }) }
    }),
  )
}

function worst(findings: readonly (Finding | undefined)[]): Finding | undefined {
  for (const level of LEVELS) {
    const first = findings.find((finding) => finding?.level === level)
    if (first !== undefined) return first
  }
  return undefined
}

function partsOf(failed: number, of: number | undefined): Parts {
  return of === undefined ? { failed } : { failed, of }
}
