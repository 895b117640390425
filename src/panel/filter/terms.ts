import type { Texts } from '../../base/texts.ts'
import type { Explanation, Retry, Who } from '../../catalog/explanation.ts'
import { serviceOf } from '../../catalog/services/service-of.ts'
import { errorOf } from '../../classify/verdict.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import { folded } from '../rows/row-text.ts'
import { readSize, readStatus, readTime } from './measures.ts'
import type { RowTest, TermName } from './query.ts'
import { repeatedRows } from './repeated.ts'
import { aboutTenant } from './tenant.ts'
import { wildcards } from './wildcards.ts'

/** What a term may look at beside the row. */
export interface TermContext {
  readonly texts: Texts
  /** The whole list, of which the rows are. */
  readonly rows: readonly PanelRow[]
}

export interface Term {
  /** What a value asks for; undefined where it cannot be read. */
  readonly read: (value: string) => ((context: TermContext) => RowTest) | undefined
  /** The values that a row has for it, to be offered; missing where there are none to choose from. */
  readonly valuesOf?: (row: PanelRow, texts: Texts) => readonly string[]
}

const WHO: readonly Who[] = ['you', 'administrator', 'vendor']
const RETRY: readonly Retry['verdict'][] = ['now', 'wait', 'after-change', 'no']

type StateTest = (row: PanelRow, context: TermContext) => boolean
const STATES: Readonly<Record<string, StateTest>> = {
  failed: ({ verdict }) => verdict.kind === 'failed',
  notice: ({ verdict }) => verdict.kind === 'notice',
  running: ({ exchange }) => exchange.state === 'running',
  'from-cache': ({ exchange }) => exchange.fromCache,
  duplicate: (row, { rows }) => repeatedRows(rows).has(row),
}

/** Every term by its name, in the order in which they are offered. */
export const TERMS: Readonly<Record<TermName, Term>> = {
  status: {
    read(value) {
      const test = readStatus(value)
      // 0 is what some sources say where there was none.
      return test && fixed(({ exchange: { status = 0 } }) => status > 0 && test(status))
    },
    valuesOf: ({ exchange }) => (exchange.status ? [String(exchange.status)] : []),
  },
  method: {
    read: (value) => (/^[\w-]+$/.test(value) ? fixed(is(value, (row) => row.exchange.method)) : undefined),
    valuesOf: ({ exchange }) => [exchange.method],
  },
  code: {
    read: (value) => like(value, (row) => [row.code, errorOf(row.verdict)?.code]),
    valuesOf: ({ code }) => [code],
  },
  is: {
    read(value) {
      const test = Object.entries(STATES).find(([name]) => name === value.toLowerCase())?.[1]
      return test && ((context) => (row) => test(row, context))
    },
    valuesOf: () => Object.keys(STATES),
  },
  who: choice(WHO, (row) => troubleOf(row)?.who),
  retry: choice(RETRY, (row) => troubleOf(row)?.retry.verdict),
  service: {
    read(value) {
      const wanted = folded(value)
      if (wanted === '') return undefined
      return ({ texts }) => {
        const has = (row: PanelRow) => folded(serviceOf(row.exchange.url, texts) ?? '').includes(wanted)
        return (row) => has(row) || row.exchange.url.toLowerCase().includes(`/${wanted}/`)
      }
    },
    valuesOf: ({ exchange }, texts) => [serviceOf(exchange.url, texts) ?? ''],
  },
  operation: {
    read(value) {
      const wanted = folded(value)
      if (wanted === '') return undefined
      return fixed((row) => folded(`${row.operation?.text ?? ''}\n${row.operation?.name ?? ''}`).includes(wanted))
    },
    valuesOf: ({ operation }) => [operation?.text ?? ''],
  },
  domain: { read: (value) => like(value, (row) => [hostOf(row)]), valuesOf: (row) => [hostOf(row)] },
  'error-domain': {
    read: (value) => like(value, domainsOf),
    valuesOf: (row) => domainsOf(row).filter((domain) => domain !== undefined),
  },
  tenant: { read: (value) => (value === '' ? undefined : fixed(aboutTenant(value))) },
  'slower-than': {
    read(value) {
      const limit = readTime(value)
      if (limit === undefined) return undefined
      return fixed(({ exchange: { startedAt, endedAt } }) => endedAt !== undefined && endedAt - startedAt > limit)
    },
  },
  'larger-than': {
    read(value) {
      const limit = readSize(value)
      return limit === undefined ? undefined : fixed((row) => sizeOf(row) > limit)
    },
  },
}

/** The term that is written as `name`; undefined where there is none. Never throws. */
export function termNamed(name: string): TermName | undefined {
  const wanted = name.toLowerCase()
  return wanted === 'status-code' ? 'status' : termNames.find((known) => known === wanted)
}

export const termNames = Object.keys(TERMS) as readonly TermName[]

function choice(values: readonly string[], of: (row: PanelRow) => string | undefined): Term {
  return {
    read: (value) => (values.includes(value.toLowerCase()) ? fixed(is(value, of)) : undefined),
    valuesOf: (row) => [of(row) ?? ''],
  }
}

/** A success has an explanation, too, but nothing to be fixed or tried again. */
function troubleOf({ verdict, explanation }: PanelRow): Explanation | undefined {
  return verdict.kind === 'failed' || verdict.kind === 'notice' ? explanation : undefined
}

function fixed(test: RowTest): () => RowTest {
  return () => test
}

function is(value: string, of: (row: PanelRow) => string | undefined): RowTest {
  const wanted = folded(value)
  return (row) => folded(of(row) ?? '') === wanted
}

function like(value: string, of: (row: PanelRow) => readonly (string | undefined)[]): (() => RowTest) | undefined {
  if (value === '') return undefined
  const fits = wildcards(value)
  return fixed((row) => of(row).some((text) => text !== undefined && text !== '' && fits(text)))
}

/** Not by `new URL`, which takes seven times as long: every row is asked for each key in the filter. */
function hostOf({ exchange }: PanelRow): string {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(exchange.url)?.[1] ?? ''
}

function domainsOf({ verdict }: PanelRow): readonly (string | undefined)[] {
  const error = errorOf(verdict)
  return [error?.domain, error?.quotedBy?.domain]
}

function sizeOf({ exchange: { body, headers } }: PanelRow): number {
  if (body.size !== undefined) return body.size
  if ('text' in body && !body.truncated) return new TextEncoder().encode(body.text).length
  const told = Number(headers['content-length'])
  return Number.isNaN(told) ? 0 : told
}
