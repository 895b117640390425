import messages from '../../public/_locales/en/messages.json'
import type { Texts } from '../../src/base/texts.ts'
import { createHighlight } from '../../src/highlight/highlight.ts'
import type { HighlightCommand } from '../../src/protocol/page-messages.ts'

const texts: Texts = (key, ...values) =>
  messages[key].message.replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? '')

/** The highlight in an ordinary page. A call's id is the selector of its control, or the id of its root and a selector. */
const mount = (isTopFrame: boolean) => {
  const asked: string[] = []
  /** What the extension's other parts answer; a test may change it. */
  const answers: { report: string | undefined; kept: boolean } = { report: 'A report', kept: true }
  const { show, dispose } = createHighlight({
    window,
    texts,
    elementOf: (callId) => {
      const [host, inner] = callId.split(' >>> ')
      const element = document.querySelector(host ?? '')
      return (inner === undefined ? element : element?.shadowRoot?.querySelector(inner)) ?? undefined
    },
    isTopFrame,
    requests: {
      report: async (id) => {
        asked.push(`report ${id}`)
        return answers.report
      },
      snooze: async (id, snoozed) => {
        asked.push(`${snoozed ? 'snooze' : 'wake'} ${id}`)
        return answers.kept
      },
    },
  })
  return { show: (commands: readonly HighlightCommand[]) => commands.forEach(show), dispose, asked, answers }
}

export type MountHighlight = typeof mount

Object.assign(window, { mountHighlight: mount })
