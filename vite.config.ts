import { crx } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import { firefoxManifest, type Manifest } from './scripts/firefox-manifest.ts'
import { plainImports } from './scripts/plain-imports.ts'
import { sharedFiles } from './scripts/shared-files.ts'
import { smallPageScripts } from './scripts/small-page-scripts.ts'
import { tidyBuild } from './scripts/tidy-build.ts'

/** `vite build --mode firefox` writes dist/firefox; every other mode writes the Chrome form to dist/chrome. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  const chromeForm = manifest as Manifest
  return {
    plugins: [
      plainImports(),
      crx({ manifest: browser === 'firefox' ? firefoxManifest(chromeForm) : chromeForm, browser }),
      tidyBuild(),
      smallPageScripts(),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome120',
      modulePreload: false,
      rolldownOptions: {
        input: { panel: 'extension/panel/panel.html' },
        output: { codeSplitting: { groups: sharedFiles } },
      },
    },
  }
})
