import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostResolverRules } from '../hosts.ts'
import type { ChromiumOptions } from './start.ts'

/** Outer size of a window without a screen, in CSS pixels. */
export const WINDOW_SIZE = { width: 1400, height: 900 } as const

/** Writes the preferences that DevTools starts with; `dock` is DevTools' own word for where it shows. */
export function writePreferences(profile: string, dock: 'undocked' | 'right'): void {
  const folder = join(profile, 'Default')
  mkdirSync(folder)
  const preferences = {
    devtools: { preferences: { currentDockState: JSON.stringify(dock) } },
    // Without it an unpacked extension that reloads itself is switched off.
    extensions: { ui: { developer_mode: true } },
  }
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences))
}

/** The command line. Throws nothing. */
export function chromiumArguments({ extension, port, spki, devtools, headless = true }: ChromiumOptions): string[] {
  return [
    // Playwright's own headless switch starts a shell without extensions; this is the real browser without a window.
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    `--window-size=${WINDOW_SIZE.width},${WINDOW_SIZE.height}`,
    // Chromium refuses to start its sandbox as root, as in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(extension === undefined ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    // Lets the driver take the extension away and install it anew.
    '--enable-unsafe-extension-debugging',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...(devtools ? ['--auto-open-devtools-for-tabs'] : []),
    ...(port === undefined ? [] : [`--host-resolver-rules=${hostResolverRules(port)}`]),
    ...(spki === undefined ? [] : [`--ignore-certificate-errors-spki-list=${spki}`]),
  ]
}

/** The path of the extension's devtools_page, '' when its manifest names none. Throws when that cannot be read. */
export function readDevtoolsPage(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'))
  if (typeof manifest === 'object' && manifest && 'devtools_page' in manifest)
    if (typeof manifest.devtools_page === 'string') return manifest.devtools_page
  return ''
}
