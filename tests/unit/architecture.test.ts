import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** From left to right as in ARCHITECTURE.md: a room may import from the rooms to its left, and from itself. */
const ORDER: readonly string[] = [
  'base',
  'observe',
  'capture',
  'correlate',
  'classify',
  'catalog',
  'log',
  'protocol',
  'export',
  'import',
  'highlight',
  'panel',
  'extension',
]

/** Rooms that run in a stranger's page and therefore import less than the order would let them. */
const NARROWER: Readonly<Record<string, readonly string[]>> = { capture: ['base', 'observe'] }

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file))

const roomOf = (file: string): string => {
  const [top, room] = file.split('/')
  return top === 'extension' ? 'extension' : (room ?? '')
}

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap((m) => m[1] ?? [])

const sources = [...filesOf('src'), ...filesOf('extension')]

const teach = (file: string, to: string): string =>
  `${file} imports the room "${to}". Imports go left only: ${ORDER.join(' < ')}. Move the shared piece to a room on the left, or hand it in as an argument.`

describe('the import rule', () => {
  it('knows every room', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !ORDER.some((known) => known === room))).toEqual([])
  })

  it('lets imports go left only', () => {
    const broken = sources.flatMap((file) => {
      const from = roomOf(file)
      return importsOf(file)
        .filter((path) => path.startsWith('.'))
        .map((path) => relative(ROOT, resolve(ROOT, dirname(file), path.replace(/\?.*$/, ''))))
        .filter((target) => /^(src|extension)\//.test(target))
        .map(roomOf)
        .filter((to) => to !== from)
        .filter((to) => {
          const allowed = NARROWER[from] ?? ORDER.slice(0, ORDER.indexOf(from))
          return !allowed.some((room) => room === to)
        })
        .map((to) => teach(file, to))
    })
    expect(broken).toEqual([])
  })

  it('keeps the browser out of src', () => {
    const broken = filesOf('src').filter((file) => /\b(?:browser|chrome)\.[a-z]/.test(codeOf(file)))
    expect(broken, 'only extension/ may speak to the browser; hand in what you need').toEqual([])
  })

  it('lets only extension/platform/browser.ts import the polyfill', () => {
    const users = sources.filter((file) => importsOf(file).includes('webextension-polyfill'))
    expect(users).toEqual(['extension/platform/browser.ts'])
  })

  it('keeps libraries out of what runs in a page', () => {
    const inPage = new Set(
      sources.filter((file) => /^(src\/(capture|highlight)|extension\/(page|content))\//.test(file)),
    )
    const isOurs = (path: string): boolean => /^(src|extension)\//.test(path)
    // A set takes in what is added while it is walked through.
    for (const path of inPage) if (isOurs(path)) for (const imported of valueImportsOf(path)) inPage.add(imported)
    const broken = [...inPage].filter((path) => !isOurs(path))
    expect(broken, 'page scripts must stay small and cannot trust the page: no library in them').toEqual([])
  })
})

describe('the size of files', () => {
  const lines = (file: string): number => readFileSync(join(ROOT, file), 'utf8').split('\n').length
  const all = [...sources, ...filesOf('tests'), ...filesOf('scripts')]

  it('is under 300 lines, and under 150 for nine in ten', () => {
    expect(all.filter((file) => lines(file) > 300)).toEqual([])
    const long = all.filter((file) => lines(file) > 150)
    expect(long.length, `split one of ${long.join(', ')}`).toBeLessThanOrEqual(all.length / 10)
  })
})

/** What a file imports at run time: files from the root, libraries by their names. Types erase. */
function valueImportsOf(file: string): readonly string[] {
  const erased = readFileSync(join(ROOT, file), 'utf8').replace(/^(?:import|export) type [^;]*?from '[^']+'/gm, '')
  return [...erased.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, path = '']) =>
    path.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), path.replace(/\?.*$/, ''))) : path,
  )
}

/** Without comments and texts, so that a sentence about a browser is not taken for a call. */
function codeOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'[^'\n]*'/g, "''")
}
