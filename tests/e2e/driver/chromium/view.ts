import { stripVTControlCharacters } from 'node:util'
import type { Frame, Locator, Page } from 'playwright'
import type { Target, View } from '../driver.ts'
import { createReader } from '../script.ts'
import { inTime, until } from '../wait.ts'

type Role = Parameters<Frame['getByRole']>[0]

function locate(frame: Frame, target: Target): Locator {
  if (typeof target === 'string') return frame.locator(`css=${target}`)
  const named = target.name === undefined ? {} : { name: target.name, exact: true }
  const found = frame.getByRole(target.role as Role, named)
  return target.text === undefined ? found : found.filter({ hasText: target.text })
}

/** Gives the keyboard to the frame, unless something inside it has it already. */
export async function focusFrame(frame: Frame): Promise<void> {
  if (frame.parentFrame() === null || (await frame.evaluate(() => document.hasFocus()))) return
  const element = await frame.frameElement()
  await element.focus()
}

/** A View of `frame`, which lives in the tab or DevTools window `page`. */
export function createView(page: Page, frame: Frame): View {
  const { context, ...reader } = createReader((expression) => frame.evaluate(expression))
  return {
    ...reader,
    async click(target) {
      try {
        await inTime(`a click on ${JSON.stringify(target)}`, locate(frame, target).click())
      } catch (error) {
        const reason = stripVTControlCharacters(String(error))
        throw new Error(`Could not click ${JSON.stringify(target)}: ${reason}${await context().catch(() => '')}`)
      }
    },
    async type(target, text) {
      const field = locate(frame, target)
      await field.focus()
      await field.selectText()
      await page.keyboard.press('Delete')
      await field.pressSequentially(text)
    },
    async press(key) {
      await focusFrame(frame)
      await page.keyboard.press(key)
    },
    async frame(selector) {
      const inner = await until(`the document in ${selector}`, async () => {
        const element = await frame.$(`css=${selector}`)
        return element?.contentFrame()
      })
      return createView(page, inner)
    },
  }
}
