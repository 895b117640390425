import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { rowsSince } from '../filter/visible-rows.ts'
import type { PanelRow } from '../rows/panel-row.ts'
import type { Clock } from '../state/clock.ts'
import { createLogModel, type LogModelDeps } from '../state/log-model.ts'
import type { PageModel } from '../state/panel-model.ts'
import { createSelection } from '../state/selection.ts'
import { type FailureGroup, failuresOf, foldFailures } from './failures.ts'

/** The failures of a tab. Of a group that is open the newest failure is the selected one. */
export interface PopupModel extends PageModel {
  /** Since the tab's last navigation, as many as the badge says. */
  readonly failures: ReadonlySignal<readonly PanelRow[]>
  /** Newest first, as they first came. */
  readonly groups: ReadonlySignal<readonly FailureGroup[]>
  /** The one whose explanation is unfolded. */
  readonly open: ReadonlySignal<FailureGroup | undefined>
  readonly toggle: (group: FailureGroup) => void
}

export interface PopupModelDeps extends LogModelDeps {
  readonly clock: Clock
}

export function createPopupModel({ link, texts, clock }: PopupModelDeps): PopupModel {
  const logModel = createLogModel({ link, texts, clock })
  const { log, loggedRows, rowOf } = logModel
  const failures = computed(() => failuresOf(rowsSince(loggedRows.value, log.value.navigatedAt)))
  const id = signal('')
  const selection = createSelection({ id, rows: failures, rowOf, clock })
  let shown: readonly FailureGroup[] = []
  const groups = computed(() => {
    shown = foldFailures(failures.value, shown)
    return shown
  })
  const open = computed(() => groups.value.find(({ ids }) => ids.includes(id.value)))
  const stopSelecting = effect(() => {
    if (open.value) id.value = open.value.newest.id
  })
  return {
    ...logModel,
    selection,
    failures,
    groups,
    open,
    toggle(group) {
      id.value = open.value?.key === group.key ? '' : group.newest.id
    },
    dispose() {
      stopSelecting()
      selection.dispose()
      logModel.dispose()
    },
  }
}
