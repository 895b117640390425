import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sharedFiles } from '../../../scripts/shared-files.ts'

const at = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url))

/** Who imports whom: the importers of each file. */
const fileOf = (id: string, importers: Readonly<Record<string, readonly string[]>>) => {
  const graph = {
    getModuleInfo: (of: string) => ({
      importers:
        Object.entries(importers)
          .find(([file]) => at(file) === of)?.[1]
          .map(at) ?? [],
    }),
  }
  return sharedFiles.map(({ name }) => name(at(id), graph)).filter((name) => name !== null)
}
const main = (page: string) => `extension/${page}/main.ts`

describe('a module stands in the file', () => {
  it.each([
    ['browser', ['devtools', 'panel', 'background']],
    ['core', ['panel', 'background', 'popup']],
    ['panel', ['panel']],
    ['panel', ['panel', 'popup', 'options']],
    ['settings', ['background', 'popup', 'options']],
    ['pages', ['popup', 'options']],
  ])('%s when it begins %j', (file, pages) => {
    expect(fileOf('src/a.ts', { 'src/a.ts': ['src/b.ts'], 'src/b.ts': pages.map(main) })).toEqual([file])
  })

  it.each([[['background']], [['popup']], [[]]])('of its own page when it begins %j only', (pages) => {
    expect(fileOf('src/a.ts', { 'src/a.ts': pages.map(main) })).toEqual([])
  })

  it('of its own page when it is that page’s beginning, which others must not run', () => {
    expect(fileOf(main('panel'), {})).toEqual([])
  })

  it('whatever goes in a circle', () => {
    expect(fileOf('src/a.ts', { 'src/a.ts': ['src/b.ts', main('panel')], 'src/b.ts': ['src/a.ts'] })).toEqual(['panel'])
  })
})
