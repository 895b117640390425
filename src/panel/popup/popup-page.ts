/** What the popup knows of where it is. */
export interface PopupPage {
  /** Whether the tab shows a console. */
  readonly isConsole: boolean
  /** The console's hosts, by match patterns. */
  readonly hosts: readonly string[]
  readonly dismiss: (ids: readonly string[]) => void
  readonly openOptions: () => void
}
