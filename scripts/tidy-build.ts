import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { packedKey } from '../src/base/packed-key.ts'

/** Names that the browser itself looks up in the texts: those of the manifest. */
const MANIFEST_NAME = /__MSG_(\w+)__/g

/** What stands in a `messages.json`, by short names that `packedKey` gives. Throws when two texts would share one. */
export const packTexts = (messages: Readonly<Record<string, unknown>>, manifest: string): Record<string, unknown> => {
  const spelled = new Set([...manifest.matchAll(MANIFEST_NAME)].map(([, name]) => name))
  const packed: Record<string, unknown> = {}
  for (const [key, text] of Object.entries(messages)) {
    const name = packedKey(key)
    if (name in packed) throw new Error(`${key} has the packed name of another text: give it another key`)
    packed[name] = text
    if (spelled.has(key)) packed[key] = text
  }
  return packed
}

const packFiles = (dist: string): void => {
  const manifest = readFileSync(join(dist, 'manifest.json'), 'utf8')
  for (const locale of readdirSync(join(dist, '_locales'))) {
    const file = join(dist, '_locales', locale, 'messages.json')
    writeFileSync(file, JSON.stringify(packTexts(JSON.parse(readFileSync(file, 'utf8')), manifest)))
  }
}

/**
 * Undoes two things that CRXJS adds for a script named with `?iife`, because it cannot know that only
 * `scripting.executeScript` uses it: a second copy as a module, and an entry in `web_accessible_resources`, by which any
 * page could load the file and so learn that the extension is installed. Packs the texts, too.
 */
export const tidyBuild = (): Plugin => ({
  name: 'console-lens:tidy-build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.keys(bundle)) if (/^assets\/.*\.iife\./.test(file)) delete bundle[file]
      const manifest = bundle['manifest.json']
      if (manifest?.type !== 'asset') return
      const { web_accessible_resources: _unwanted, ...rest } = JSON.parse(String(manifest.source))
      manifest.source = `${JSON.stringify(rest, null, 2)}\n`
    },
  },
  writeBundle: ({ dir = '' }) => packFiles(dir),
})
