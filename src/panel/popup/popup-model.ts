import { computed, effect, type ReadonlySignal } from '@preact/signals'
import type { PanelRow } from '../rows/panel-row.ts'
import type { PanelModel } from '../state/panel-model.ts'
import { type FailureGroup, failuresOf, foldFailures } from './failures.ts'

export interface PopupModel {
  /** Since the tab's last navigation, as many as the badge says. */
  readonly failures: ReadonlySignal<readonly PanelRow[]>
  /** Newest first, as they first came. */
  readonly groups: ReadonlySignal<readonly FailureGroup[]>
  /** The one whose explanation is unfolded. */
  readonly open: ReadonlySignal<FailureGroup | undefined>
  readonly toggle: (group: FailureGroup) => void
  readonly dispose: () => void
}

/** The failures of a tab, out of the panel's model of it. Of a group that is open the newest is the selected one. */
export function createPopupModel(model: PanelModel): PopupModel {
  model.preserveLog.value = false
  const failures = computed(() => failuresOf(model.rows.value))
  let shown: readonly FailureGroup[] = []
  const groups = computed(() => {
    shown = foldFailures(failures.value, shown)
    return shown
  })
  const open = computed(() => groups.value.find(({ ids }) => ids.includes(model.selectedId.value)))
  const dispose = effect(() => {
    if (open.value) model.selectedId.value = open.value.newest.id
  })
  return {
    failures,
    groups,
    open,
    toggle(group) {
      model.selectedId.value = open.value?.key === group.key ? '' : group.newest.id
    },
    dispose,
  }
}
