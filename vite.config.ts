import { crx } from '@crxjs/vite-plugin'
import { defineConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import { firefoxManifest, type Manifest } from './scripts/build/firefox-manifest.ts'
import { tidyBuild } from './scripts/build/tidy-build.ts'

/** `vite build --mode firefox` writes dist/firefox; every other mode writes the Chrome form to dist/chrome. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  const chromeForm = manifest as Manifest
  return {
    plugins: [
      crx({ manifest: browser === 'firefox' ? firefoxManifest(chromeForm) : chromeForm, browser }),
      tidyBuild(),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome120',
      modulePreload: false,
      rolldownOptions: {
        input: { panel: 'extension/panel/panel.html' },
        // No hashes in names: a build of the same commit gives the same bytes in any folder.
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name].[ext]',
        },
      },
    },
  }
})
