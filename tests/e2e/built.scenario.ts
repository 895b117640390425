import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltSizes, builtSizes, filesOf, sizeLimit } from '../built-files.ts'
import { expect, test } from './scenario.ts'

const DISTS = ['dist/chrome', 'dist/firefox'] as const

for (const dist of DISTS)
  test.describe(dist, () => {
    test('is at most a tenth larger than tests/built-sizes.json says, and small where every page pays', () => {
      for (const [name, bytes] of Object.entries(builtSizes(dist)) as [keyof BuiltSizes, number][]) {
        expect(bytes, name).toBeGreaterThan(1_000)
        const advice = `${name}: make it smaller, or write ${bytes} into tests/built-sizes.json and say why in the commit`
        expect(bytes, advice).toBeLessThanOrEqual(sizeLimit(name))
      }
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
