import type { TextKey } from '../base/texts.ts'

/** What a card asks of the extension's other parts. Never rejects. */
export interface CardRequests {
  /** The report of the failure `id`; undefined where there is none to have. */
  readonly report: (id: string) => Promise<string | undefined>
  /** Whether it is kept that no cards come for what the failure `id` means, or that they do again. */
  readonly snooze: (id: string, snoozed: boolean) => Promise<boolean>
}

/** Puts the report on the clipboard and gives what to tell the user. Never rejects. */
export async function copyReport({ navigator }: Window, requests: CardRequests, id: string): Promise<TextKey> {
  const text = await requests.report(id)
  if (text === undefined) return 'card_report_gone'
  try {
    // The user has just pressed a button: that is all the permission that it takes, unless the page has given it away.
    await navigator.clipboard.writeText(text)
    return 'panel_copied'
  } catch {
    return 'panel_copy_refused'
  }
}
