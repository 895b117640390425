import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minify } from 'terser'
import type { Plugin } from 'vite'

/** Those that every console page gets before its own. They talk to each other, so their names are shortened alike. */
const FILES = ['extension/page/hook.iife.js', 'extension/content/main.iife.js']

/** Properties that only these files use between them: no name of the browser's, none of a message to others. */
const OWN_NAMES =
  /^(?:again|keep|hear|finish|begin|baseOf|ofFetch|ofOpen|ofSend|before|after|failed|cut|settled|base|input|init|start|end|mark|bytes|place|closing|connect|kept|startedPerf|eventTimeStamp|earlier|admit|burst|perSecond|bytesPerMinute)$/

/** Makes them smaller than the bundler does. */
export const smallPageScripts = (): Plugin => ({
  name: 'console-lens:small-page-scripts',
  enforce: 'post',
  async writeBundle({ dir = '' }) {
    const nameCache = {}
    for (const file of FILES) {
      const path = join(dir, file)
      const { code = '' } = await minify(readFileSync(path, 'utf8'), {
        ecma: 2020,
        compress: { passes: 4, unsafe_arrows: true },
        // `builtins`: names that elements happen to have, too, such as `before`. These are ours all the same.
        mangle: { properties: { regex: OWN_NAMES, builtins: true } },
        nameCache,
      })
      writeFileSync(path, code)
    }
  },
})
