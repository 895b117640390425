import type { Answer } from '../answers.ts'
import type { Call } from '../call.ts'
import type { ConsoleState } from '../state.ts'

/** Answers a call and changes the state as the call asks. */
export type Handler = (call: Call, state: ConsoleState) => Answer

export interface Route {
  /** Like "/api/2/tenants/{id}"; a placeholder stands for one path segment. */
  readonly pattern: string
  /** By method. */
  readonly handlers: Readonly<Partial<Record<'GET' | 'POST' | 'PUT' | 'DELETE', Handler>>>
  /** The media type that a POST or PUT must have. */
  readonly accepts?: 'application/json' | 'application/x-www-form-urlencoded'
}

/** The placeholders' values where `path` fits `pattern`, else undefined. */
export function match(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith('{') && value !== '') params[part.slice(1, -1)] = value
    else if (part !== value) return undefined
  }
  return params
}
