import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import committed from './built-sizes.json' with { type: 'json' }

const sum = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0)

/** Every file of a built extension, by its path inside it. */
export const filesOf = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(dist, file)).isFile())

const gzip = (dist: string, files: Iterable<string>): number =>
  sum([...files].map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length))

const STATIC_IMPORT = /from\s*"\.\/([^"]+)"|import\s*"\.\/([^"]+)"/g
/** `import('./x.js')`; the bundler also names what it preloads for it. */
const ANY_IMPORT = /from\s*"\.\/([^"]+)"|import\s*"\.\/([^"]+)"|import\s*\(\s*["'`]\.\/([^"'`]+)["'`]/g

const reach = (dist: string, entry: string, imports: RegExp, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(entry)) return seen
  seen.add(entry)
  for (const [, ...names] of readFileSync(join(dist, entry), 'utf8').matchAll(imports)) {
    const name = names.find(Boolean)
    if (name) reach(dist, join(entry, '..', name), imports, seen)
  }
  return seen
}

const panelEntries = (dist: string): readonly string[] => {
  const html = readFileSync(join(dist, 'extension/panel/panel.html'), 'utf8')
  return [...html.matchAll(/<script[^>]*src="\/([^"]+)"/g)].flatMap((m) => m[1] ?? [])
}
const panelScripts = (dist: string, imports: RegExp): ReadonlySet<string> =>
  new Set(panelEntries(dist).flatMap((entry) => [...reach(dist, entry, imports)]))

/** Bytes of a built extension; gzip at its highest level, but for `unpacked`. */
export interface BuiltSizes {
  /** Into every console page at document_start. */
  readonly atStart: number
  /** Into a frame at its first failure. */
  readonly highlight: number
  /** JavaScript that the panel needs to show itself. */
  readonly panelFirst: number
  /** All JavaScript that the panel can load. */
  readonly panelAll: number
  readonly unpacked: number
}

/** Bytes (gzip) that a console page pays for on every load, and at a frame's first failure. */
const HARD_LIMITS: Partial<BuiltSizes> = { atStart: 10_000, highlight: 15_000 }

/** Bytes that a build may have: a tenth more than the last commit that changed a size on purpose, within the hard limits. */
export const sizeLimit = (name: keyof BuiltSizes): number =>
  Math.min(HARD_LIMITS[name] ?? Number.POSITIVE_INFINITY, Math.round(1.1 * committed[name]))

/** Measures the extension in the folder `dist`. Throws when it is not built. */
export const builtSizes = (dist: string): BuiltSizes => ({
  atStart: gzip(dist, ['extension/page/hook.iife.js', 'extension/content/main.iife.js']),
  highlight: gzip(dist, ['extension/content/highlight.iife.js']),
  panelFirst: gzip(dist, panelScripts(dist, STATIC_IMPORT)),
  panelAll: gzip(dist, panelScripts(dist, ANY_IMPORT)),
  unpacked: sum(filesOf(dist).map((file) => statSync(join(dist, file)).size)),
})
