import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const OUTPUT = fileURLToPath(new URL('../../.output/panel-page', import.meta.url))
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** As strict as the extension's own pages: no inline style or script, no network, trusted types. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'"

export interface ServedPage {
  readonly url: string
  readonly close: () => void
}

/** Builds the page that mounts the panel and serves it on loopback. `name` keeps parallel workers' files apart. */
export async function servePage(name: string): Promise<ServedPage> {
  const folder = join(OUTPUT, name)
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: { input: ['index', 'popup', 'options'].map((page) => join(ROOT, `${page}.html`)) },
    },
  })
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname)
    const file = path === '/' ? '/index.html' : path
    const content = await readFile(join(folder, file)).catch(() => undefined)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.writeHead(content ? 200 : 204, { 'content-type': type, 'content-security-policy': POLICY })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}
