/** What a client tells of a call that failed, without what differs from run to run. */
export const told = (reason: unknown): unknown => {
  const { name, message, code, status, isAxiosError, response } = reason as Record<string, unknown>
  const { status: answered, data, headers } = (response ?? {}) as Record<string, unknown>
  return {
    name,
    message,
    code,
    status,
    isAxiosError,
    answered,
    data,
    type: (headers as Record<string, unknown>)?.['content-type'],
  }
}

/** The same of one that is still going on. */
export const failure = (call: Promise<unknown>): Promise<unknown> => call.then((value) => ({ unexpected: value }), told)

/** Large enough for a second chunk. */
export const BODY = 'x'.repeat(300_000)
