import { OTHER, STREAMS } from './hosts.ts'
import { probes } from './probes/index.ts'

declare global {
  interface Window {
    /** Runs one probe and gives what it noticed, as JSON. */
    runProbe: (name: string, id: string) => Promise<string>
  }
}

window.runProbe = async (name, id) => {
  const probe = probes[name]
  if (!probe) throw new Error(`no probe "${name}"`)
  const { fetch: nativeEnough } = window
  const release = async (held: string): Promise<void> => {
    await (await nativeEnough(`/release?id=${held}`)).text()
  }
  return JSON.stringify(await probe({ other: OTHER, streams: STREAMS, id, release }))
}
