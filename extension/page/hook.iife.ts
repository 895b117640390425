import { receivePort } from '../../src/capture/handshake.ts'
import { installHook } from '../../src/capture/install-hook.ts'
import { onFirstPageScript } from '../../src/capture/page-scripts.ts'
import { createReportQueue } from '../../src/capture/report-queue.ts'
import { frameHostname, isConsoleHost } from '../../src/observe/console-hosts.ts'

// The manifest's globs also match a query string: the host itself decides.
if (isConsoleHost(frameHostname(location.hostname, self.origin))) {
  const queue = createReportQueue()
  const hear = installHook({ report: queue.send, global: window })
  receivePort({ on: document, untilPageScripts: onFirstPageScript(document) }, (port) => queue.connect(port, hear))
}
