import { STATUS_CODES } from 'node:http'
import { type Answer, answer, json, noContent, redirect } from '../answers.ts'
import * as bodies from './bodies.ts'

/** A shape's answer for the switches. `fields.status` is already the status asked for, or the shape's own. */
type Shape = (fields: bodies.ErrorFields, switches: URLSearchParams) => Answer

interface ShapeRow {
  /** The status when none is asked for. */
  readonly status: number
  readonly make: Shape
}

const JSON_TYPE = 'application/json'

const sized = (switches: URLSearchParams) => Math.min(Number(switches.get('size') ?? 1_000_000), 64_000_000)

const asJson: Shape = (fields) =>
  fields.status < 400
    ? json(fields.status, { items: [] })
    : answer(fields.status, JSON_TYPE, bodies.wrappedBody(fields))

const elsewhere: Shape = (_fields, switches) => {
  const next = new URLSearchParams(switches)
  next.set('shape', switches.get('to') ?? 'json')
  next.delete('to')
  return redirect(`/api/2/demo/answer?${next}`)
}

const oauth: Shape = ({ status, code, message }) =>
  json(status, {
    error: /^\d+$/.test(code) ? 'invalid_grant' : code,
    error_description: message ?? 'The credentials are not valid.',
  })

const rows: Readonly<Record<string, ShapeRow>> = {
  json: { status: 400, make: asJson },
  flat: { status: 400, make: (f) => answer(f.status, JSON_TYPE, bodies.flatBody(f)) },
  oauth: { status: 400, make: oauth },
  html: { status: 502, make: (f) => answer(f.status, 'text/html', bodies.gatewayPage(f.status)) },
  text: { status: 500, make: (f) => answer(f.status, 'text/plain', f.message ?? STATUS_CODES[f.status] ?? 'Error') },
  empty: { status: 503, make: (f) => ({ ...noContent(), status: f.status }) },
  'vendor-example': { status: 400, make: (f) => answer(f.status, JSON_TYPE, bodies.VENDOR_EXAMPLE) },
  raw: { status: 400, make: (f, s) => answer(f.status, JSON_TYPE, s.get('body') ?? '') },
  cut: { status: 400, make: (f, s) => ({ ...asJson(f, s), cut: 'head' }) },
  'cut-body': { status: 400, make: (f, s) => ({ ...asJson(f, s), cut: 'body' }) },
  big: { status: 400, make: (f, s) => answer(f.status, JSON_TYPE, bodies.bigBody(f, sized(s))) },
  latin1: { status: 400, make: (f) => answer(f.status, `${JSON_TYPE}; charset=iso-8859-1`, bodies.latin1Body(f)) },
  'shift-jis': {
    status: 400,
    make: (f) => answer(f.status, `${JSON_TYPE}; charset=Shift_JIS`, bodies.shiftJisBody(f)),
  },
  proto: { status: 400, make: (f) => answer(f.status, JSON_TYPE, bodies.protoBody(f)) },
  hostile: { status: 400, make: (f) => answer(f.status, JSON_TYPE, bodies.hostileBody(f)) },
  redirect: { status: 302, make: elsewhere },
  'session-lapsed': { status: 302, make: () => redirect('/login') },
}

const defaultCodes: Readonly<Record<string, string>> = { proto: '1006', hostile: '1006', oauth: 'invalid_grant' }

/** Makes the answer of the named shape; undefined for a name that is none. */
export function shapedAnswer(name: string, switches: URLSearchParams): Answer | undefined {
  const row = Object.hasOwn(rows, name) ? rows[name] : undefined
  if (!row) return undefined
  const status = Number(switches.get('status') ?? row.status)
  const fields: bodies.ErrorFields = {
    status,
    code: switches.get('code') ?? defaultCodes[name] ?? String(status),
    message: switches.get('message') ?? undefined,
    domain: switches.get('domain') ?? undefined,
    info: switches.get('info') ?? undefined,
  }
  return row.make(fields, switches)
}
