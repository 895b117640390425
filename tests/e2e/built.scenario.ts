import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltSizes, builtSizes, filesOf, SIZE_BUDGETS } from '../built-files.ts'
import { expect, test } from './scenario.ts'

const DISTS = ['dist/chrome', 'dist/firefox'] as const

for (const dist of DISTS)
  test.describe(dist, () => {
    const within = (...names: readonly (keyof BuiltSizes)[]): void => {
      const sizes = builtSizes(dist)
      for (const name of names) {
        expect(sizes[name], name).toBeGreaterThan(1_000)
        expect(sizes[name], name).toBeLessThan(SIZE_BUDGETS[name])
      }
    }

    test('puts at most 8 kB gzip into a console page at its start, and 15 kB at its first failure', () => {
      within('atStart', 'highlight')
    })

    test('loads at most 45 kB gzip of JavaScript to show the panel, and at most 90 kB in all', () => {
      within('panelFirst', 'panelAll')
    })

    test('is at most 500 kB unpacked', () => {
      within('unpacked')
    })

    test('has page scripts that are whole in themselves: they would run late with an import', () => {
      for (const file of filesOf(dist).filter((name) => name.endsWith('.iife.js')))
        expect(readFileSync(join(dist, file), 'utf8'), file).not.toMatch(/\bimport\s*\(|\bimport\s*["{]|^export /m)
    })

    test('lets no page load a file of the extension, by which it could learn that it is installed', () => {
      const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))
      expect(manifest.web_accessible_resources).toBeUndefined()
    })

    test('carries a text for every key in every language', () => {
      const languages = readdirSync(join(dist, '_locales'))
      const keys = (language: string) =>
        Object.keys(JSON.parse(readFileSync(join(dist, '_locales', language, 'messages.json'), 'utf8'))).toSorted()
      for (const language of languages) expect(keys(language), language).toEqual(keys('en'))
    })
  })
