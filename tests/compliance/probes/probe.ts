/** What a probe knows of the site it runs on. */
export interface ProbeSite {
  /** Another origin, with the same answers; one with `blocked` in its address allows no reading. */
  readonly other: string
  /** A third origin, which speaks HTTP/2: Chromium streams uploads to no other. */
  readonly streams: string
  /** A name for a held answer that no other run uses. */
  readonly id: string
  /** Lets the held answer of `id` go on. */
  readonly release: (id: string) => Promise<void>
}

/** Runs in the page and gives all that it could notice, as JSON. Its name is a sentence of what it looks at. */
export type Probe = (site: ProbeSite) => Promise<unknown>
export type Probes = Readonly<Record<string, Probe>>

/** What became of a promise, in words that can be compared. */
export const outcome = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => ({ value }),
    (reason: unknown) => ({ rejected: describe(reason) }),
  )

/** An error or any other reason, without what differs from run to run. */
export const describe = (reason: unknown): unknown =>
  reason instanceof Error || reason instanceof DOMException
    ? { name: reason.name, message: reason.message, kind: Object.prototype.toString.call(reason) }
    : reason

/** What `run` throws, or its result. */
export const thrown = (run: () => unknown): unknown => {
  try {
    return { value: run() }
  } catch (reason) {
    return { threw: describe(reason) }
  }
}
