import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { filesOf } from '../built-files.ts'
import { expect, test } from './scenario.ts'

/** What a build reads. */
const SOURCES = [
  ...['extension', 'src', 'public', 'scripts', 'manifest.json', 'vite.config.ts'],
  ...['package.json', 'tsconfig.json', 'tsconfig.base.json'],
] as const

for (const browser of ['chrome', 'firefox'] as const)
  test(`a second build for ${browser}, in a folder of another depth, has the same bytes`, () => {
    const top = mkdtempSync(join(tmpdir(), 'console-lens-'))
    try {
      const folder = join(top, 'deeper', 'than', 'the', 'first')
      mkdirSync(folder, { recursive: true })
      for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true })
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
      const vite = resolve('node_modules/vite/bin/vite.js')
      const build = spawnSync(process.execPath, [vite, 'build', '--mode', browser], { cwd: folder, encoding: 'utf8' })
      expect(build.status, build.stdout + build.stderr).toBe(0)
      const first = join('dist', browser)
      const second = join(folder, first)
      expect(filesOf(second).toSorted()).toEqual(filesOf(first).toSorted())
      for (const file of filesOf(first))
        expect(readFileSync(join(second, file)).equals(readFileSync(join(first, file))), file).toBe(true)
    } finally {
      rmSync(top, { recursive: true, force: true })
    }
  })
