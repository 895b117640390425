import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What the bundler tells of a module: the modules that import it, `import()` left out. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null
}

/** Of the scripts under `extension/`, the contexts that begin with `id` or cannot begin without it: "background", "panel" … */
const contextsOf = (id: string, graph: Graph, seen = new Set<string>()): ReadonlySet<string> => {
  const contexts = new Set<string>()
  const climb = (module: string): void => {
    if (seen.has(module)) return
    seen.add(module)
    const context = module.startsWith(ROOT) && /^extension\/(\w+)\/main\.ts$/.exec(module.slice(ROOT.length))?.[1]
    if (context) contexts.add(context)
    for (const importer of graph.getModuleInfo(module)?.importers ?? []) climb(importer)
  }
  climb(id)
  return contexts
}

/** The file that a module is to stand in; undefined leaves that to the bundler. */
const sharedFile = (id: string, graph: Graph): string | undefined => {
  const contexts = contextsOf(id, graph)
  // A page's own beginning is run by whoever fetches its file.
  if (id === `${ROOT}extension/panel/main.ts` || id.endsWith('.html')) return undefined
  if (contexts.has('devtools')) return contexts.has('panel') ? 'browser' : undefined
  if (contexts.has('panel')) return contexts.has('background') ? 'core' : 'panel'
  if (!contexts.has('popup')) return undefined
  return contexts.has('background') ? 'settings' : contexts.has('options') ? 'pages' : undefined
}

/**
 * The files that pages share. By itself the bundler makes one for each set of pages that have something in common:
 * dozens of small files, larger together, and all are fetched before the panel's first paint. So the popup and the
 * options page load the whole of what the panel begins with. A file takes the imports of its modules with it, unless one
 * named before has them.
 */
export const sharedFiles = ['browser', 'core', 'panel', 'settings', 'pages'].map((name, rank, { length }) => ({
  name: (id: string, graph: Graph) => (sharedFile(id, graph) === name ? name : null),
  priority: length - rank,
}))
