import type { Exchange } from './exchange.ts'

/** Requests started within this many ms of each other count as simultaneous. */
const SIMULTANEOUS_MS = 50

/** Whether what a source says of one of two exchanges of the same address and method could be about the other. */
export function areAlike(a: Exchange, b: Exchange): boolean {
  return a !== b && a.status === b.status && Math.abs(a.startedAt - b.startedAt) <= SIMULTANEOUS_MS
}
