import type * as v from 'valibot'
import type { LogRow } from '../log/row.ts'
import type { AgainAnswer, SentAgain } from '../observe/send-again.ts'
import type { panelRequest, recorderSettings } from './schemas.ts'

/** What the recorder does, for all tabs. */
export type RecorderSettings = Readonly<v.InferOutput<typeof recorderSettings>>

/** `made-room`: the store was full, and older rows of any tab went for newer ones. `not-kept`: rows are in memory only. */
export type StoreTrouble = 'none' | 'made-room' | 'not-kept'

/** Panel to background. The tab is fixed when the link opens. */
export type PanelRequest = Readonly<v.InferOutput<typeof panelRequest>>

/** Background to panel. */
export type PanelEvent =
  | {
      readonly type: 'rows'
      readonly boot: string
      /** True: these rows are all there are. False: put them over the ones already shown, by exchange id. */
      readonly whole: boolean
      readonly rows: readonly LogRow[]
      readonly seq: number
      /** Requests of this tab since it was last cleared: those the recorder holds, and the older ones it let go. */
      readonly recorded: number
      /** Reports of this tab's pages that were over the limits; missing for none. */
      readonly refused?: number
      /** What the user had sent again; missing for nothing. */
      readonly sentAgain?: readonly SentAgain[]
      /** When the tab's main frame last began to load another document; 0 if that was not seen. Epoch ms. */
      readonly navigatedAt: number
    }
  | { readonly type: 'settings'; readonly settings: RecorderSettings }
  /** Answers `ask-again`. */
  | { readonly type: 'again'; readonly exchangeId: string; readonly send: boolean; readonly answer: AgainAnswer }
  /** What the browser's store has refused; `none` takes that back. */
  | { readonly type: 'trouble'; readonly trouble: StoreTrouble }
  /** The match patterns of the console's hosts that the extension may not see; none while all is well. */
  | { readonly type: 'access'; readonly missing: readonly string[] }
  /** Whether the hook is in the tab's page; it is not in one that was open before the extension came, or changed. */
  | { readonly type: 'page'; readonly hooked: boolean }
  /** The extension was updated or removed under the panel: only reopening DevTools brings it back. */
  | { readonly type: 'gone' }
  /** The background died; the link waits for it to speak again, or for the user. */
  | { readonly type: 'lost' }
  /** The background is back: ask `since`. */
  | { readonly type: 'awake' }
