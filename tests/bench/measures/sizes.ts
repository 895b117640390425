import { type BuiltSizes, builtSizes, sizeLimit } from '../../built-files.ts'
import { judge } from '../finding.ts'
import type { Measure } from '../measure.ts'
import { kB } from '../numbers.ts'

const WHAT: Readonly<Record<keyof BuiltSizes, string>> = {
  atStart: 'injected at document_start, gzip',
  highlight: 'injected at a first failure, gzip',
  panelFirst: 'panel JavaScript at first paint, gzip',
  panelAll: 'panel JavaScript in all, gzip',
  unpacked: 'extension unpacked',
}

export const sizes: Measure = {
  name: 'sizes',
  about: 'bytes of the built extension',
  run: async ({ extension }) => {
    const found = builtSizes(extension)
    return (Object.keys(WHAT) as (keyof BuiltSizes)[]).map((name) => ({
      what: WHAT[name],
      measured: kB(found[name]),
      without: '',
      budget: kB(sizeLimit(name)),
      verdict: judge(found[name], sizeLimit(name)),
    }))
  },
}
