import { parseArgs } from 'node:util'

export interface Options {
  /** Names of measures; empty for all. */
  readonly only: readonly string[]
  /** How often each comparison is made. */
  readonly rounds: number
  /** Requests through one tab for the endurance measure. */
  readonly requests: number
  readonly help: boolean
}

const number = (name: string, text: string, least: number): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least) throw new Error(`--${name} takes a whole number from ${least} on`)
  return value
}

/** Reads the command line. Throws, saying what is wrong with it, for an option or a name that does not exist. */
export const readOptions = (args: readonly string[], names: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: '7' },
      requests: { type: 'string', default: '20000' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const only = values.only.flatMap((list) => list.split(','))
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`There is no measure "${unknown}". There are: ${names.join(', ')}`)
  return {
    only,
    rounds: number('rounds', values.rounds, 1),
    requests: number('requests', values.requests, 1_000),
    help: values.help,
  }
}
