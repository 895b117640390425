import { readFilter } from '../../../../src/panel/filter/grammar.ts'
import { createRowOf, type PanelRow } from '../../../../src/panel/rows/panel-row.ts'
import { englishTexts } from '../../../fixtures/texts.ts'
import { text } from '../../export/sample.ts'
import { failedDelete, row } from '../rows-of.ts'

export const texts = englishTexts
export const read = (filter: string) => readFilter(filter, texts)

export const UUID = '5a1c9f20-7d3e-4b86-9c11-0e2f4a6b8d10'
const at = Date.UTC(2026, 2, 2, 9, 14, 5, 0)
const error = (fields: object) => text(JSON.stringify(fields))
const { endedAt: _, status: __, ...open } = row('open').exchange
const rowOf = createRowOf(englishTexts)

/** One of each kind that the terms tell apart. */
export const LIST: readonly PanelRow[] = [
  row('failed', failedDelete),
  row('me', { url: 'https://eu2-cloud.acronis.com/api/2/users/me', fromCache: true, startedAt: at, endedAt: at + 40 }),
  row('me again', { url: 'https://eu2-cloud.acronis.com/api/2/users/me', startedAt: at, endedAt: at + 2500 }),
  row('busy', {
    method: 'POST',
    url: `https://us5-cloud.acronis.com/api/task_manager/v2/tasks?tenant_id=${UUID}`,
    status: 503,
    body: {
      ...error({ domain: 'TaskManager', code: 'serviceUnavailable', message: 'Upstream is busy' }),
      size: 150_000,
    },
  }),
  rowOf({
    ...open,
    id: 'no answer',
    state: 'failed',
    error: 'net::ERR_CONNECTION_RESET',
    endedAt: at + 10,
    startedAt: at,
  }),
  rowOf({ ...open, id: 'running', url: 'https://us5-cloud.acronis.com/api/alert_manager/v1/alerts', state: 'running' }),
  rowOf({ ...open, id: 'aborted', state: 'failed', error: 'net::ERR_ABORTED', endedAt: at + 10, startedAt: at }),
]

/** The ids of the rows of `rows` that pass. */
export function found(filter: string, rows: readonly PanelRow[] = LIST): readonly string[] {
  const test = read(filter).testFor?.(rows)
  return rows.filter((one) => !test || test(one)).map(({ id }) => id)
}
