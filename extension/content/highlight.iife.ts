import type { TextKey, Texts } from '../../src/base/texts.ts'
import { createHighlight } from '../../src/highlight/highlight.ts'
import { isHighlightCommand } from '../../src/highlight/is-highlight-command.ts'
import { survivingOf } from '../../src/highlight/surviving.ts'
import type { CardRequest } from '../../src/protocol/page-messages.ts'
import { causesHere } from './causes.ts'

declare global {
  /** Set in the extension's own world of a frame once this file has run there. */
  var consoleLensHighlight: true | undefined
}

/** False once the extension was updated or removed: the cards of this script may outlive it. */
function isAlive(): boolean {
  return chrome.runtime?.id !== undefined
}

/** Texts as they stand in the file, `$1` and all, so that cards keep their texts when the extension is gone. */
const templates = new Map<TextKey, string>()
const PLACEHOLDERS = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9']

const texts: Texts = (key, ...values) => {
  if (!templates.has(key) && isAlive()) templates.set(key, chrome.i18n.getMessage(key, PLACEHOLDERS))
  return (templates.get(key) ?? '').replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? '')
}

async function ask(request: CardRequest): Promise<unknown> {
  try {
    return await chrome.runtime.sendMessage(request)
  } catch {
    return undefined
  }
}

function start(): void {
  const highlight = createHighlight({
    window,
    texts,
    elementOf: (callId) =>
      survivingOf(
        window,
        causesHere()
          ?.paths.get(callId)
          ?.map((target) => target.deref()) ?? [],
      ),
    requests: {
      report: async (id) => {
        const text = await ask({ type: 'card-report', id })
        return typeof text === 'string' ? text : undefined
      },
      snooze: async (id, snoozed) => (await ask({ type: 'card-snooze', id, snoozed })) === true,
    },
    isTopFrame: window === window.top,
  })
  chrome.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    if (!isAlive() || sender.id !== chrome.runtime.id || !isHighlightCommand(message)) return
    highlight.show(message)
    answer(true)
  })
}

// The background may inject this file again into the same frame; the first run stays in charge.
if (!globalThis.consoleLensHighlight) {
  globalThis.consoleLensHighlight = true
  start()
}
