import { signal } from '@preact/signals'
import { createImportModel, type ImportModel } from '../files/import-model.ts'
import { createFilterModel, type FilterModel } from '../filter/filter-model.ts'
import type { LayoutStore } from '../layout/panel-layout.ts'
import { createListModel, type ListModel } from '../list/list-model.ts'
import { createRetryModel, type RetryModel } from '../retry/retry-model.ts'
import type { Clock } from './clock.ts'
import type { EntrySource } from './entry-source.ts'
import { createLogModel, type LogModel, type LogModelDeps } from './log-model.ts'
import { createSelection, type Selection } from './selection.ts'
import { createShownLog, type ShownLog } from './shown-log.ts'

/** What every page of the extension has: the log, and one of its rows. */
export interface PageModel extends LogModel {
  readonly selection: Selection
}

/** The panel's state, in the order of the data. Views hold no state of their own beyond looks. */
export interface PanelModel extends PageModel {
  readonly shown: ShownLog
  readonly filter: FilterModel
  readonly list: ListModel
  readonly retry: RetryModel
  readonly imports: ImportModel
}

export interface PanelModelDeps extends LogModelDeps {
  readonly clock: Clock
  readonly layout: LayoutStore
  readonly entries: EntrySource | undefined
}

export function createPanelModel({ link, texts, clock, layout, entries }: PanelModelDeps): PanelModel {
  const logModel = createLogModel({ link, texts, clock })
  const shown = createShownLog(logModel, entries)
  const { rows, imported } = shown
  const filter = createFilterModel(rows, texts)
  const id = signal('')
  const list = createListModel({ rows, passed: filter.passed, selectedId: id, layout, texts })
  const selection = createSelection({
    id,
    rows,
    lines: list.lines,
    imported,
    entries,
    rowOf: logModel.rowOf,
    clock,
  })
  const retry = createRetryModel({ logModel, imported, selected: selection.detailed, clock })
  return {
    ...logModel,
    shown,
    filter,
    list,
    selection,
    retry,
    imports: createImportModel({ imported, selectedId: id, texts }),
    dispose() {
      retry.dispose()
      selection.dispose()
      list.dispose()
      logModel.dispose()
    },
  }
}
