import type { Plugin } from 'vite'

/**
 * Leaves `import()` as it is. The bundler wraps each into a function that puts `<link>` elements for its styles and
 * imports into the page; there are none to put, and the panel would carry that function to its first paint.
 */
export const plainImports = (): Plugin => ({
  name: 'console-lens:plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
})
