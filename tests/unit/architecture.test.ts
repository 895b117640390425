import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** As ARCHITECTURE.md has it. A room imports from the rooms to its left and from itself; inside the braces left is along the data's way. */
const RULE =
  'base < observe < {capture, correlate, classify, catalog, log, protocol, export, import, highlight} < panel < {command, extension}'
const ORDER: readonly string[] = RULE.match(/\w+/g) ?? []

/** Rooms that run in a stranger's page and therefore import less than the order would let them. */
const NARROWER: Readonly<Record<string, readonly string[]>> = { capture: ['base', 'observe'] }

/** Room files that each room may have under this name. */
const ONE_PER_ROOM: readonly string[] = ['limits']

function filesOf(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file))
}

function roomOf(file: string): string {
  const [top, room] = file.split('/')
  return top === 'extension' ? 'extension' : (room ?? '')
}

/** What a file imports, as written: `import`, `import type`, `export … from` and `import()`. */
function importsOf(file: string): readonly string[] {
  return [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap((m) => m[1] ?? [])
}

/** The repository's own files among them, by their path in it. */
function ownImportsOf(file: string): readonly string[] {
  return importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => relative(ROOT, resolve(ROOT, dirname(file), path.replace(/\?.*$/, ''))))
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

const sources = [...filesOf('src'), ...filesOf('extension')]
const written = [...sources, ...filesOf('scripts')]

function teach(file: string, to: string): string {
  return `${file} imports the room "${to}". Imports go left only: ${RULE}. Move the shared piece to a room on the left, or hand it in as an argument.`
}

describe('the import rule', () => {
  it('knows every room', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !ORDER.some((known) => known === room))).toEqual([])
  })

  it('lets imports go left only', () => {
    const broken = sources.flatMap((file) => {
      const from = roomOf(file)
      return ownImportsOf(file)
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
    const broken = filesOf('src').filter((file) => /\b(?:browser|chrome)\.[a-z]/.test(codeIn(textOf(file))))
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

describe('circles of imports', () => {
  it('are none, types included', () => {
    expect(
      circlesIn(written),
      'each line is a circle. Give what both ends need, mostly a type, a file of its own that imports neither.',
    ).toEqual([])
  })

  it('are told with their whole way', () => {
    const imports: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['c', 'd'], c: ['a'], d: [] }
    expect(circlesIn(Object.keys(imports), (file) => imports[file] ?? [])).toEqual(['a → b → c → a'])
  })
})

describe('the way to declare', () => {
  it('is `function` at the top level', () => {
    const broken = written.flatMap((file) => functionConstantsIn(textOf(file)).map((name) => `${file}: ${name}`))
    expect(broken, 'write `function f(…) {…}`; arrows stand inside, or behind a type: `const f: T = (…) => …`').toEqual(
      [],
    )
  })

  it.each([
    ['const f = (a: number) => a', ['f']],
    ['export const f = async <T>(a: T): Promise<T> => a', ['f']],
    ["const f = ({ a = ')' }: { a: string }): string => a", ['f']],
    ['const f = function () {}', ['f']],
    ['const f: Later = (run) => run()', []],
    ['const f = (a + b) * c', []],
    ['const f = create((a) => a)', []],
    ['function g() {\n  const f = () => 1\n}', []],
  ])('tells in `%s` the functions %j', (text, names) => {
    expect(functionConstantsIn(text)).toEqual(names)
  })
})

describe('the name of a file', () => {
  it('stands once in src', () => {
    const files = filesOf('src')
    const stemOf = (file: string): string => basename(file).replace(/\..*$/, '')
    const shared = files.filter(
      (file) =>
        !ONE_PER_ROOM.includes(stemOf(file)) && files.some((other) => other !== file && stemOf(other) === stemOf(file)),
    )
    expect(
      shared,
      'who looks for one of these finds the other: name each by what only it does. (A style sheet has the name of its view.)',
    ).toEqual([])
  })
})

describe('the size of files', () => {
  const lines = (file: string): number => textOf(file).split('\n').length
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
function codeIn(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'[^'\n]*'/g, "''")
}

/** A circle for each import that leads back to a file on the way to it: "a → b → a". */
function circlesIn(files: readonly string[], targetsOf = ownImportsOf): readonly string[] {
  const seen = new Set<string>()
  const walk = (file: string, way: readonly string[]): readonly string[] => {
    const start = way.indexOf(file)
    if (start >= 0) return [[...way.slice(start), file].join(' → ')]
    if (seen.has(file) || !files.includes(file)) return []
    seen.add(file)
    return targetsOf(file).flatMap((target) => walk(target, [...way, file]))
  }
  return files.flatMap((file) => walk(file, []))
}

/** The untyped constants at the top level (unindented, as Biome formats) that hold a function. */
function functionConstantsIn(text: string): readonly string[] {
  const code = codeIn(text)
  return [...code.matchAll(/^(?:export )?const (\w+) = /gm)].flatMap(({ 0: start, 1: name = '', index }) => {
    const value = code.slice(index + start.length)
    return /^(?:async|function)\b|^</.test(value) || /^\s*(?::|=>)/.test(afterParentheses(value)) ? [name] : []
  })
}

/** What follows the parentheses that the text begins with; '' where it begins otherwise. */
function afterParentheses(text: string): string {
  let open = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open += 1
    if (text[at] === ')') open -= 1
    if (open === 0) return at === 0 ? '' : text.slice(at + 1)
  }
  return ''
}
