import type { SentAgain } from '../observe/send-again.ts'
import { type TabKey, WORKERS } from '../observe/tab-key.ts'

/** Where the recorder keeps its copy. Every key is written once, never read back and changed. */
export interface Store {
  readonly load: () => Promise<Readonly<Record<string, unknown>>>
  readonly set: (entries: Readonly<Record<string, unknown>>) => Promise<void>
  readonly remove: (keys: readonly string[]) => Promise<void>
}

/** What the log remembers of a tab beside its rows. */
export interface TabMeta {
  /** When the request began whose answer is the main frame's document now; 0 if never seen. Epoch ms. */
  readonly navigatedAt: number
  /** Rows dropped because the log was full. */
  readonly dropped: number
  /** Requests that were running when the user cleared the log: the log ignores what else they do. */
  readonly ignored: readonly string[]
  /** Reports of the tab's pages that were refused, being over the limits; missing for none. */
  readonly refused?: number
  /** Requests that the user had sent again, oldest first; missing for none. */
  readonly sentAgain?: readonly SentAgain[]
  /** Requests of its site's workers that began up to then were cleared with the log; missing for none. Epoch ms. */
  readonly siteClearedAt?: number
}

export const NO_META: TabMeta = { navigatedAt: 0, dropped: 0, ignored: [] }

/** Storage keys begin with their kind and their tab, so that a tab's keys can be found without reading values. */
export function observationKey(tabId: TabKey, boot: string, n: number): string {
  return `o ${tabId} ${boot} ${n}`
}
export function exchangeKey(tabId: TabKey, id: string): string {
  return `x ${tabId} ${id}`
}
export function metaKey(tabId: TabKey): string {
  return `t ${tabId}`
}

export interface ReadKey {
  readonly kind: 'o' | 'x' | 't'
  readonly tabId: TabKey
  /** The life of the background that wrote it; for observations only. */
  readonly boot: string | undefined
}

/** What a key says, or undefined for a key that is not the log's. */
export function readKey(key: string): ReadKey | undefined {
  const found = /^([oxt]) (\d+|workers)(?:$| (\S+))/.exec(key)
  const kind = found?.[1]
  if (kind !== 'o' && kind !== 'x' && kind !== 't') return undefined
  const tabId = found?.[2] === WORKERS ? WORKERS : Number(found?.[2])
  return { kind, tabId, boot: kind === 'o' ? found?.[3] : undefined }
}

const encoder = new TextEncoder()
const ASCII = /^\p{ASCII}*$/u

/** Plain ASCII, as most values are, needs no encoder: encoding costs more than all the rest of storing. */
function utf8Bytes(text: string): number {
  return ASCII.test(text) ? text.length : encoder.encode(text).length
}

/** UTF-8 bytes of the value as JSON. */
export function sizeOf(value: unknown): number {
  return utf8Bytes(JSON.stringify(value) ?? '')
}

/** What Chromium counts for a value beside its text, in bytes; rather too much than too little. */
const PER_VALUE = 16

/** Bytes of the browser's quota that a value takes: browsers store a value as its JSON. */
export function storedSize(value: unknown): number {
  return PER_VALUE + sizeOf(value)
}
