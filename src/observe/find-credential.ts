import { type Cut, cut } from './find-secret.ts'
import { exec, execAt } from './pristine-natives.ts'

const JWT = /eyJ[\w-]*((?:\.[\w-]+)*)/y
/** Six characters at least: shorter ones are words, no credentials. */
const SCHEME = /(?:bearer|basic)\s+([\w.~+/=-]{6,})/iy
/** "Bearer token missing" is a sentence, not a credential, and `Basic realm="…"` a question. */
const PROSE = /^(?:[A-Za-z][a-z-]{0,20}|[A-Z]{1,16})[.,=]?$/

/** The token that starts with the `eyJ` at `at`; else the index at which to look for the next token. */
export function jwtAt(text: string, at: number): Cut | number | undefined {
  const found = execAt(JWT, text, at)
  // The next `eyJ` in the same run of letters would fail at the same character: skipping the run keeps this linear.
  return found?.[1] ? cut(at, found[0]) : at + (found?.[0].length ?? 0)
}

/** The credential of the `Bearer …` or `Basic …` that starts at `at`; undefined for mere words. */
export function schemeAt(text: string, at: number): Cut | undefined {
  const found = execAt(SCHEME, text, at)
  const value = found?.[1]
  if (!found || value === undefined || exec(PROSE, value)) return undefined
  return cut(at + found[0].length - value.length, value)
}

const USERINFO = /:\/\/([^\s/?#"'<>\\]*)@/y

/** The user and password of the address whose `://` starts at `at`; undefined where it has none. */
export function userinfoAt(text: string, at: number): Cut | undefined {
  const found = execAt(USERINFO, text, at)
  return found ? cut(at + 3, found[1] ?? '') : undefined
}
