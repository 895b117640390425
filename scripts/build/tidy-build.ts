import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** The texts without white space, which is an eighth of them: the source is laid out for people. */
function shrinkTexts(dist: string): void {
  for (const locale of readdirSync(join(dist, '_locales'))) {
    const file = join(dist, '_locales', locale, 'messages.json')
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))))
  }
}

/**
 * Undoes two things that CRXJS adds for a script named with `?iife`, because it cannot know that only
 * `scripting.executeScript` uses it: a second copy as a module, and an entry in `web_accessible_resources`, by which any
 * page could load the file and so learn that the extension is installed. Takes the white space out of the texts, too.
 */
export function tidyBuild(): Plugin {
  return {
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
    writeBundle: ({ dir = '' }) => shrinkTexts(dir),
  }
}
