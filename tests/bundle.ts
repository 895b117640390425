import { fileURLToPath } from 'node:url'
import { build, type Rollup } from 'vite'

/** Each worker builds a script once, whoever asks for it. */
const built = new Map<string, Promise<string>>()

/** A source file, by its path from the project's root, with all it imports as one plain script. */
export const bundle = (file: string): Promise<string> => {
  const script = built.get(file) ?? buildScript(file)
  built.set(file, script)
  return script
}

const buildScript = async (file: string): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(`../${file}`, import.meta.url)), formats: ['iife'], name: 'bundle' },
    },
  })
  const [first] = output as Rollup.RollupOutput[]
  return first?.output[0].code ?? ''
}
