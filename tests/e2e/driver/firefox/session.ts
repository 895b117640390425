import { callExpression } from '../script.ts'
import { inTime } from '../wait.ts'
import { createInside } from './inside.ts'
import type { Marionette } from './marionette.ts'
import { createToolbox } from './toolbox.ts'
import type { CallInside } from './view.ts'

/** A scope with all rights that lives as long as the browser window, where the driver's own methods stay. */
const SCOPE = { sandbox: 'system', newSandbox: false }
/** Longer than any test, whose own time limit decides. (Firefox ESR 153 gives no answer where there is none.) */
const TIMEOUTS = { script: 600_000, pageLoad: 600_000 }

/** Installs the extension and gives a way to call what the driver runs inside Firefox. Rejects on any failure. */
export async function startSession(marionette: Marionette, extension: string) {
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true, timeouts: TIMEOUTS })
  // The context is a state of the whole session, so commands run one after the other.
  let queue: Promise<unknown> = Promise.resolve()
  const inContext = <T>(context: 'chrome' | 'content', what: string, run: () => Promise<T>): Promise<T> => {
    const next = queue.then(async () => {
      await marionette.send('Marionette:SetContext', { value: context })
      return run()
    })
    queue = next.catch(() => undefined)
    return inTime(what, next)
  }
  const runInside = (what: string, expression: string) =>
    inContext('chrome', what, async () => {
      const script = `const done = arguments[0];
        ${expression}.then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const { value: answer } = (await marionette.send('WebDriver:ExecuteAsyncScript', {
        script,
        args: [],
        ...SCOPE,
      })) as {
        value: { value?: unknown; error?: string }
      }
      if (answer.error !== undefined) throw new Error(answer.error)
      return answer.value
    })

  let id = ''
  const install = async () => {
    const installed = await marionette.send('Addon:Install', { path: extension, temporary: true })
    id = (installed as { value: string }).value
    await runInside(
      'the driver to be in Firefox',
      `(async () => { const __name = (f) => f; globalThis.consoleLensDriver = (${createInside})((${createToolbox})(), ${JSON.stringify(id)}) })()`,
    )
  }
  await install()
  const inside: CallInside = (method, ...args) => {
    const call = (name: string, list: readonly unknown[]) => {
      const driver = (globalThis as unknown as { consoleLensDriver: Record<string, (...args: unknown[]) => unknown> })
        .consoleLensDriver
      const run = driver[name]
      if (!run) throw new Error(`There is no ${name}`)
      return run(...list)
    }
    return runInside(
      `Firefox to ${method} ${JSON.stringify(args).slice(0, 300)}`,
      callExpression(call, [method, args]),
    ) as ReturnType<typeof inside<typeof method>>
  }
  return {
    inside,
    goto: (url: string) => inContext('content', `${url} to load`, () => marionette.send('WebDriver:Navigate', { url })),
    /** Takes the extension away with all that it has stored, and installs it anew. */
    async reinstall(): Promise<void> {
      await marionette.send('Addon:Uninstall', { id })
      await install()
    },
    /** Has `goto` lead the one tab that there is. */
    followTab: () =>
      inContext('content', 'the new tab', async () => {
        const [handle] = (await marionette.send('WebDriver:GetWindowHandles')) as readonly string[]
        await marionette.send('WebDriver:SwitchToWindow', { handle })
      }),
  }
}
