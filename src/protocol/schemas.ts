import * as v from 'valibot'
import { devtoolsEntry, hookAnswer, hookReport } from '../observe/observation-schemas.ts'
import { type HighlightSettings, MAX_SNOOZED } from './highlight-settings.ts'
import { MAX_DISMISSED, MAX_ENTRIES } from './limits.ts'

// The shapes of all messages between the extension's parts, and the source of their types in panel-messages.ts and
// page-messages.ts. Only who checks messages imports values from here: a page's own scripts are free of valibot.

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const short = v.pipe(v.string(), v.maxLength(200))

export const recorderSettings = v.object({
  recording: v.boolean(),
  /** Also keep scripts, styles, images and fonts, from now on. */
  staticFiles: v.boolean(),
})

const highlightSettings = v.object({
  highlighting: v.boolean(),
  snoozed: v.pipe(v.array(v.object({ key: short, label: v.string() })), v.maxLength(MAX_SNOOZED), v.readonly()),
}) satisfies v.GenericSchema<unknown, HighlightSettings>

export const pageReport = v.object({ type: v.literal('hook-report'), report: hookReport })

export const refusedReports = v.object({
  type: v.literal('reports-refused'),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
})

export const cardRequest = v.variant('type', [
  /** Answered with the report's text, or with undefined where there is none to give. */
  v.object({ type: v.literal('card-report'), id: short }),
  /** No more cards for what this failure means, or cards again. Answered with true once that is kept. */
  v.object({ type: v.literal('card-snooze'), id: short, snoozed: v.boolean() }),
])

/** The entries that are what they should be: one that is broken does not take the others of its message with it. */
const devtoolsEntries = v.pipe(
  v.array(v.unknown()),
  v.maxLength(MAX_ENTRIES),
  v.transform((entries) =>
    entries.flatMap((entry) => {
      const checked = v.safeParse(devtoolsEntry, entry)
      return checked.success ? [checked.output] : []
    }),
  ),
  v.readonly(),
)

export const panelRequest = v.variant('type', [
  /** Everything changed after `seq` of the background's life `boot`; `seq` 0 for everything. */
  v.object({ type: v.literal('since'), boot: short, seq: count }),
  /** What DevTools have seen since the last time. */
  v.object({ type: v.literal('devtools-entries'), entries: devtoolsEntries }),
  v.object({ type: v.literal('clear') }),
  /** Take the cards of these failures off the page, by their exchange ids. */
  v.object({ type: v.literal('dismiss'), ids: v.pipe(v.array(short), v.maxLength(MAX_DISMISSED), v.readonly()) }),
  v.object({ type: v.literal('configure'), settings: recorderSettings }),
  /** Send that exchange of this tab again; with `send` false only say whether that can be. */
  v.object({ type: v.literal('ask-again'), exchangeId: short, send: v.boolean() }),
])

function reader<Schema extends v.GenericSchema>(schema: Schema) {
  return (value: unknown): v.InferOutput<Schema> | undefined => {
    const result = v.safeParse(schema, value)
    return result.success ? result.output : undefined
  }
}

/** Whether it calls itself a report, in whatever shape. */
export function isPageReport(message: unknown): boolean {
  return v.is(v.looseObject({ type: v.literal('hook-report') }), message)
}

/** Each gives the checked message, without fields it does not know, or undefined. */
export const readPageReport = reader(pageReport)
export const readCardRequest = reader(cardRequest)
export const readRefusedReports = reader(refusedReports)
export const readPanelRequest = reader(panelRequest)
export const readHookAnswer = reader(hookAnswer)
export const readRecorderSettings = reader(recorderSettings)
export const readHighlightSettings = reader(highlightSettings)
