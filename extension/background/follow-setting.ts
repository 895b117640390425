import type { SettingStore } from '../../src/protocol/setting-store.ts'

export interface FollowedSetting<T> {
  /** Settles once the stored value is in; until then the default holds. Never rejects. */
  readonly ready: Promise<void>
  readonly current: () => T
}

/** A setting for those who cannot wait for the store. To be called synchronously when the background starts. */
export function followSetting<T>({ byDefault, load, watch }: SettingStore<T>): FollowedSetting<T> {
  let newest: T | undefined
  watch((next) => {
    newest = next
  })
  const ready = load().then((stored) => {
    // A value that was stored meanwhile is newer than the loaded one.
    newest ??= stored
  })
  return { ready, current: () => newest ?? byDefault }
}
