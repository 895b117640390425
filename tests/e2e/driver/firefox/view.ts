import type { Target, View } from '../driver.ts'
import { createReader } from '../script.ts'
import { until } from '../wait.ts'
import { findElements } from './elements.ts'
import type { createInside, Place } from './inside.ts'
import { readKey } from './keys.ts'
import type { ElementReference } from './privileged.ts'

type Methods = ReturnType<typeof createInside>

/** Calls a method of what runs inside Firefox. Rejects with what it throws. */
export type CallInside = <K extends keyof Methods>(
  method: K,
  ...args: Parameters<Methods[K]>
) => Promise<Awaited<ReturnType<Methods[K]>>>

/** A View of the document at `place`, in the window that shows `top`. */
export function createView(inside: CallInside, top: 'page' | 'panel', place: Place = top): View {
  const finder = {
    run: (script: string) => inside('run', place, script),
    accessibleName: (element: ElementReference) => inside('accessibleName', place, element),
  }

  /** Results travel as text: Marionette's own form turns undefined into null. */
  const { context, ...reader } = createReader(async <T>(expression: string) => {
    const script = `const done = arguments[0];
      ${expression}.then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })))`
    const answer = JSON.parse(String(await inside('run', place, script))) as { value: T; error?: string }
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.value
  })

  async function findOne(target: Target): Promise<ElementReference> {
    const what = typeof target === 'string' ? target : JSON.stringify(target)
    const found = await until(
      what,
      async () => {
        const elements = await findElements(finder, target)
        return elements.length > 0 && elements
      },
      { context },
    )
    const [element] = found
    if (!element || found.length > 1) throw new Error(`${found.length} elements match ${what}`)
    return element
  }

  async function pressKeys(keys: readonly string[], modifiers: object = {}) {
    await until('the keyboard', () => inside('focus', top))
    await inside('press', top, keys, modifiers)
    await reader.evaluate(() => undefined) // answered only after the document has had the keys
  }

  return {
    ...reader,
    click: async (target) => inside('click', place, await findOne(target)),
    async type(target, text) {
      const select = 'arguments[0].focus(); arguments[0].select?.(); arguments[1]()'
      await inside('run', place, select, [await findOne(target)])
      await pressKeys([readKey('Delete').key, ...text])
    },
    async press(name) {
      const { key, modifiers } = readKey(name)
      await pressKeys([key], modifiers)
    },
    async frame(selector) {
      return createView(inside, top, await inside('frame', place, await findOne(selector)))
    },
  }
}
