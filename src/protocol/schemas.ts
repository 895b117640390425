import * as v from 'valibot'
import type { Body, HookReport } from '../observe/observation.ts'
import type { HookAnswer } from '../observe/retry.ts'
import { MAX_URL } from '../observe/secrets.ts'
import { type HighlightSettings, MAX_SNOOZED } from './highlight-settings.ts'
import type { CardRequest, PageReport, RefusedReports } from './page-messages.ts'
import {
  type DevtoolsEntry,
  MAX_ENTRIES,
  MAX_PUT_AWAY,
  type PanelRequest,
  type RecorderSettings,
} from './panel-messages.ts'

/** No body that our own scripts send is longer; what is longer was not sent by them. */
export const MAX_BODY = 64_000

const time = v.pipe(v.number(), v.finite(), v.minValue(0))
const size = v.pipe(v.number(), v.integer(), v.minValue(0))
const short = v.pipe(v.string(), v.maxLength(200))

const body = v.union([
  v.object({ text: v.pipe(v.string(), v.maxLength(MAX_BODY)), truncated: v.boolean(), size: v.exactOptional(size) }),
  v.object({
    reason: v.picklist([
      'not-asked',
      'empty',
      'over-limit',
      'blob',
      'never-read',
      'cors',
      'service-worker',
      'not-seen',
    ]),
    size: v.exactOptional(size),
  }),
]) satisfies v.GenericSchema<unknown, Body>

const hookReport = v.object({
  callId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  api: v.picklist(['fetch', 'xhr']),
  method: v.pipe(v.string(), v.maxLength(40)),
  url: v.pipe(v.string(), v.maxLength(MAX_URL)),
  startedAt: time,
  endedAt: time,
  status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  error: v.exactOptional(v.picklist(['network', 'abort', 'timeout'])),
  contentType: short,
  body,
  requestBody: v.exactOptional(body),
  cause: v.exactOptional(v.object({ how: v.picklist(['exact', 'probable']), event: short })),
}) satisfies v.GenericSchema<unknown, HookReport>

const settings = v.object({ recording: v.boolean(), staticFiles: v.boolean() })

const highlightSettings = v.object({
  highlighting: v.boolean(),
  snoozed: v.pipe(v.array(v.object({ key: short, label: v.string() })), v.maxLength(MAX_SNOOZED)),
}) satisfies v.GenericSchema<unknown, HighlightSettings>

const pageReport = v.object({ type: v.literal('hook-report'), report: hookReport })

const refusedReports = v.object({
  type: v.literal('reports-refused'),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
})

const cardRequest = v.variant('type', [
  v.object({ type: v.literal('card-report'), id: short }),
  v.object({ type: v.literal('card-snooze'), id: short, snoozed: v.boolean() }),
])

const devtoolsEntry = v.object({
  entryId: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  method: v.pipe(v.string(), v.maxLength(40)),
  url: v.pipe(v.string(), v.maxLength(MAX_URL)),
  startedAt: time,
  endedAt: time,
  status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  error: v.exactOptional(short),
  preflight: v.boolean(),
  body: v.exactOptional(body),
  object: v.exactOptional(v.object({ id: short, version: short })),
}) satisfies v.GenericSchema<unknown, DevtoolsEntry>

const panelRequest = v.variant('type', [
  v.object({ type: v.literal('devtools-entries'), entries: v.pipe(v.array(devtoolsEntry), v.maxLength(MAX_ENTRIES)) }),
  v.object({ type: v.literal('since'), boot: short, seq: size }),
  v.object({ type: v.literal('clear') }),
  v.object({ type: v.literal('put-away'), ids: v.pipe(v.array(short), v.maxLength(MAX_PUT_AWAY)) }),
  v.object({ type: v.literal('configure'), settings }),
  v.object({ type: v.literal('ask-again'), exchangeId: short, send: v.boolean() }),
])

const hookAnswer = v.union([time, v.picklist(['used', 'forgotten'])]) satisfies v.GenericSchema<unknown, HookAnswer>

function reader<Out>(schema: v.GenericSchema<unknown, Out>) {
  return (value: unknown): Out | undefined => {
    const result = v.safeParse(schema, value)
    return result.success ? result.output : undefined
  }
}

/** Whether it calls itself a report, in whatever shape. */
export function isPageReport(message: unknown): boolean {
  return v.is(v.looseObject({ type: v.literal('hook-report') }), message)
}

/** Each gives the checked message, without fields it does not know, or undefined. */
export const readPageReport = reader<PageReport>(pageReport)
export const readCardRequest = reader<CardRequest>(cardRequest)
export const readRefusedReports = reader<RefusedReports>(refusedReports)
export const readPanelRequest = reader<PanelRequest>(panelRequest)
export const readHookAnswer = reader<HookAnswer>(hookAnswer)
export const readRecorderSettings = reader<RecorderSettings>(settings)
export const readHighlightSettings = reader<HighlightSettings>(highlightSettings)
