import messages from '../../public/_locales/en/messages.json'
import type { Texts } from '../../src/base/texts.ts'
import { createHighlight } from '../../src/highlight/highlight.ts'
import type { FailureCard, HighlightCommand } from '../../src/protocol/page-messages.ts'

const texts: Texts = (key, ...values) =>
  messages[key].message.replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? '')

/** The highlight in an ordinary page. A call's id is the selector of its control, or the id of its root and a selector. */
const mount = (isTopFrame: boolean) => {
  const dismissed: string[] = []
  const { show, dispose } = createHighlight({
    window,
    texts,
    elementOf: (callId) => {
      const [host, inner] = callId.split(' >>> ')
      const element = document.querySelector(host ?? '')
      return (inner === undefined ? element : element?.shadowRoot?.querySelector(inner)) ?? undefined
    },
    isTopFrame,
    onDismiss: (card: FailureCard) => dismissed.push(card.group),
  })
  return { show: (commands: readonly HighlightCommand[]) => commands.forEach(show), dispose, dismissed }
}

export type MountHighlight = typeof mount

Object.assign(window, { mountHighlight: mount })
