/** One argument of a command line, its quoting resolved. */
export interface Word {
  readonly text: string
  /** False: the shell would put something in here that the line does not tell (`$(…)`, `$NAME`, `%NAME%`). */
  readonly sure: boolean
}

/** The arguments of one command line. */
export interface CommandLine {
  readonly words: readonly Word[]
  /** Index of the line end behind the command, or the text's length. */
  readonly end: number
  /** True: a quote is not closed. */
  readonly open: boolean
}
