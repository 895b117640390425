import { installHook } from '../../src/capture/install-hook.ts'
import type { HookMessage } from '../../src/observe/hook-message.ts'

declare global {
  interface Window {
    hookMessages: () => readonly HookMessage[]
  }
}

const messages: HookMessage[] = []
installHook({
  global: window,
  report: (message) => {
    messages[messages.length] = message
  },
})
// Not enumerable, and only where a test of the reports asks for it: the probes compare the globals.
if (new URLSearchParams(location.search).has('reports')) window.hookMessages = () => messages
