import { offerPort } from '../../src/capture/handshake.ts'
import { onFirstPageScript } from '../../src/capture/page-scripts.ts'
import type { HookMessage } from '../../src/observe/hook-message.ts'
import { PING } from '../../src/protocol/page-messages.ts'
import { publishCauses } from './causes.ts'
import { findCause } from './find-cause.ts'
import { rememberInteractions } from './interactions.ts'
import { sendReport, tellRefused } from './page-link.ts'
import { createReportLimit } from './report-limit.ts'

const { port1, port2 } = new MessageChannel()

function start(): void {
  const interactions = rememberInteractions(window)
  const remember = publishCauses(port1)
  const limit = createReportLimit(tellRefused)
  port1.onmessage = ({ data }: MessageEvent<HookMessage>) => {
    if (!limit.admit(data.report)) return
    const [cause, interaction] = findCause(data, interactions.list()) ?? []
    if (interaction) remember(data.report.callId, interaction.path)
    if (sendReport({ ...data.report, ...(cause && { cause }) })) return
    interactions.stop()
    port1.postMessage('leave')
    port1.close()
  }
  // Firefox also runs content scripts in pages that are open already: there the hook comes too late.
  const early = document.readyState === 'loading'
  chrome.runtime.onMessage.addListener((message: unknown, _, answer) => {
    if (message === PING) answer(early)
  })
}

// The hook checks the host itself: where it does not take part in the handshake, there is nothing to do here either.
offerPort({ on: document, untilPageScripts: onFirstPageScript(document) }, port2, start)
