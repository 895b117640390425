import { type Probes, thrown } from './probe.ts'

/** Runs in a task of its own: a stack holds ten lines, and nobody's may be lost for a deep one. */
const shallow = <T>(run: () => T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(run())))

/** The stack without lines from code that Firefox gives no name: those it does not let us take out without a trace. */
const stackOf = (reason: unknown): string =>
  String((reason as Error).stack)
    .split('\n')
    .filter((line) => !line.includes('@<anonymous code>:'))
    .join('\n')

const rejected = async (run: () => Promise<unknown>): Promise<string> =>
  await shallow(() => run().then(() => 'no error', stackOf))

const threw = (run: () => void): Promise<string> =>
  shallow(() => {
    try {
      run()
      return 'no error'
    } catch (reason) {
      return stackOf(reason)
    }
  })

const send = (method: string, url: string, async: boolean): void => {
  const xhr = new XMLHttpRequest()
  xhr.open(method, url, async)
  xhr.send()
}

export const stacks: Probes = {
  'the stacks of errors name the page’s own lines only': async ({ other }) => ({
    address: await rejected(() => fetch('http://[')),
    network: await rejected(() => fetch('/api/drop')),
    blocked: await rejected(() => fetch(`${other}/api/ok?blocked`)),
    policy: await rejected(() => fetch('http://eu2-cloud.acronis.com/')),
    method: await rejected(() => fetch('/api/ok', { method: 'B AD' })),
    aborted: await rejected(() => fetch('/api/ok', { signal: AbortSignal.abort() })),
    late: await rejected(() => fetch('/api/hold?id=never', { signal: AbortSignal.timeout(1) })),
    open: await threw(() => send('GET', 'http://[', true)),
    send: await threw(() => new XMLHttpRequest().send()),
    sync: await threw(() => send('GET', '/api/drop', false)),
  }),
  'an error keeps its form, and a stack that the page made its value': async () => {
    const error = await fetch('/api/drop').catch((reason: Error) => reason)
    const dom = thrown(() => new XMLHttpRequest().send())
    const own = Object.assign(new Error('mine'), { stack: 'my own stack' })
    const same = await fetch('/api/ok', { signal: AbortSignal.abort(own) }).catch((reason: Error) => reason.stack)
    const flags = Object.getOwnPropertyDescriptor(error, 'stack')
    return {
      keys: Reflect.ownKeys(error).map(String),
      flags: flags && [typeof flags.value, typeof flags.get, flags.enumerable, flags.configurable, flags.writable],
      dom,
      same,
    }
  },
  'a page that formats stacks itself is asked as often': async () => {
    let calls = 0
    const formatted = Object.assign(Error, {
      prepareStackTrace: (reason: Error) => {
        calls += 1
        return `formatted ${reason.message}`
      },
    })
    const reason = await fetch('/api/drop').catch((error: Error) => error)
    const before = calls
    const stack = (reason as Error).stack
    const { prepareStackTrace: _, ...rest } = Object.getOwnPropertyDescriptors(formatted)
    Reflect.deleteProperty(Error, 'prepareStackTrace')
    return { before, stack: stackOf({ stack }), calls, rest: Object.keys(rest) }
  },
}
