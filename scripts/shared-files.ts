import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What the bundler tells of a module: the modules that import it, `import()` left out. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null
}

interface Needed {
  /** The contexts under `extension/` that begin with a module or cannot begin without it: "background", "panel" … */
  readonly contexts: ReadonlySet<string>
  /** The modules that nobody imports, or only `import()`, and that cannot do without it. */
  readonly roots: ReadonlySet<string>
}

const neededBy = (id: string, graph: Graph): Needed => {
  const contexts = new Set<string>()
  const roots = new Set<string>()
  const seen = new Set<string>()
  const climb = (module: string): void => {
    if (seen.has(module)) return
    seen.add(module)
    const context = module.startsWith(ROOT) && /^extension\/(\w+)\/main\.ts$/.exec(module.slice(ROOT.length))?.[1]
    if (context) contexts.add(context)
    const importers = graph.getModuleInfo(module)?.importers ?? []
    if (importers.length === 0) roots.add(module)
    for (const importer of importers) climb(importer)
  }
  climb(id)
  return { contexts, roots }
}

/** The file that a module is to stand in; undefined leaves that to the bundler. */
const sharedFile = (id: string, graph: Graph): string | undefined => {
  const { contexts, roots } = neededBy(id, graph)
  // A page's own beginning is run by whoever fetches its file.
  if (id === `${ROOT}extension/panel/main.ts` || id.endsWith('.html')) return undefined
  if (contexts.has('devtools')) return contexts.has('panel') ? 'browser' : undefined
  if (contexts.has('panel')) return contexts.has('background') ? 'core' : 'panel'
  if (contexts.size === 0) return roots.size > 1 ? 'parts' : undefined
  // Not into a file with the schemas, which the panel can do without.
  const comesLater = [...roots].some((root) => !root.endsWith('.html') && !/\/main\.ts$/.test(root))
  if (contexts.has('background') && comesLater) return 'common'
  if (!contexts.has('popup')) return undefined
  return contexts.has('background') ? 'settings' : contexts.has('options') ? 'pages' : undefined
}

/**
 * The files that pages share. By itself the bundler makes one for each set of pages that have something in common:
 * dozens of small files, larger together, and all are fetched before the panel's first paint. What
 * only comes later and has several users (`parts`) is one file, too. So the popup and the options page load the whole of what the panel begins with. A file takes the imports of its modules with it, unless one
 * named before has them.
 */
export const sharedFiles = ['browser', 'core', 'panel', 'common', 'settings', 'pages', 'parts'].map(
  (name, rank, { length }) => ({
    name: (id: string, graph: Graph) => (sharedFile(id, graph) === name ? name : null),
    priority: length - rank,
  }),
)
