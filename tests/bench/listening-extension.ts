import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The recorder's listeners (extension/background/web-request.ts) with nothing behind them. */
const LISTEN = `
const filter = { urls: chrome.runtime.getManifest().host_permissions }
for (const name of ['onBeforeRequest', 'onBeforeRedirect', 'onErrorOccurred', 'onCompleted'])
  chrome.webRequest[name].addListener(() => {}, filter)
chrome.webRequest.onHeadersReceived.addListener(() => {}, filter, ['responseHeaders'])
`

/**
 * Writes a copy of the built extension that only listens: no script in any page, no recorder. What it costs a page is
 * what the browser charges for `webRequest`, whoever asks for it. Gives its folder, and what removes that.
 */
export const writeListeningExtension = async (built: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'listening-'))
  await cp(built, folder, { recursive: true })
  const manifest: { background: { service_worker: string }; content_scripts?: unknown } = JSON.parse(
    await readFile(join(folder, 'manifest.json'), 'utf8'),
  )
  delete manifest.content_scripts
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, manifest.background.service_worker), LISTEN)
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
