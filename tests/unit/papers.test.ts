import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scripts } from '../../package.json' with { type: 'json' }

const ROOT = resolve(import.meta.dirname, '../..')
const PAPERS = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'tests/console-site/README.md'],
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
]

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const codesIn = (paper: string): readonly string[] =>
  [...read(paper).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** A path from the root in backticks; `<family>` and `*` stand for names. */
const PATH = /^(?:src|extension|tests|scripts|docs|public)(?:\/[\w.<>*-]+)*\/?$/

describe.each(PAPERS)('%s', (paper) => {
  it('names only files and folders that are there', () => {
    const paths = codesIn(paper).filter((code) => PATH.test(code))
    const isThere = (path: string) => [ROOT, join(ROOT, dirname(paper))].some((from) => existsSync(join(from, path)))
    const gone = paths.filter((path) => !isThere(path.replace(/\/?[^/]*[<*].*$/, '')))
    expect(gone, `${paper}: write where they are now, or leave them out`).toEqual([])
  })

  it('names only commands that package.json has', () => {
    const commands = [...read(paper).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, own]) => run ?? own ?? '',
    )
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })

  it('links only to files that are there', () => {
    const links = [...read(paper).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link)
    const gone = links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(resolve(ROOT, dirname(paper), link)))
    expect(gone).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  it('is read in five minutes: at most 120 lines and 1,500 words', () => {
    const text = read('ARCHITECTURE.md')
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(120)
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(1_500)
  })

  it('names every folder of src and extension', () => {
    const codes = codesIn('ARCHITECTURE.md')
    const folders = ['src', 'extension'].flatMap((top) =>
      readdirSync(join(ROOT, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${top}/${entry.name}`),
    )
    expect(folders.filter((folder) => !codes.includes(folder))).toEqual([])
  })
})
