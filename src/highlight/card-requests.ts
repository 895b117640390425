import type { TextKey } from '../base/texts.ts'

/** What a card asks of the extension's other parts. No promise rejects. */
export interface CardRequests {
  /** The report of the failure `id`; undefined where there is none to have. */
  readonly report: (id: string) => Promise<string | undefined>
  /** Snoozes the code of the failure `id`, or wakes it. Gives whether that was stored. */
  readonly snooze: (id: string, snoozed: boolean) => Promise<boolean>
}

/** Puts the report on the clipboard and gives what to tell the user. Never rejects. */
export async function copyReport({ navigator }: Window, requests: CardRequests, id: string): Promise<TextKey> {
  const text = await requests.report(id)
  if (text === undefined) return 'card_report_gone'
  try {
    // The press of a button is permission enough, unless the page's policy forbids the clipboard.
    await navigator.clipboard.writeText(text)
    return 'panel_copied'
  } catch {
    return 'panel_copy_refused'
  }
}
