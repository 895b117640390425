/** One setting in the browser's store. Every page of the extension reads and edits the same one. */
export interface SettingStore<T> {
  /** What holds where nothing is stored. */
  readonly byDefault: T
  /** What is stored, or the default. Never rejects. */
  readonly load: () => Promise<T>
  /**
   * Stores what `edit` makes of the stored value, whoever stored that, and gives the result. Of two edits of the same
   * moment none is lost. Rejects when the browser's store refuses to be read or written: then nothing has changed.
   */
  readonly change: (edit: (stored: T) => T) => Promise<T>
  /** Calls back with the new value whenever any page of the extension has stored one. */
  readonly watch: (changed: (value: T) => void) => void
}
