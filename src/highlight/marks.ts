import type { HighlightCommand } from '../protocol/page-messages.ts'
import { follow } from './follow.ts'
import { createMarkView, type MarkView } from './mark-view.ts'
import { isRendered } from './visible-rect.ts'

export type MarkCommand = Extract<HighlightCommand, { type: 'mark' }>

interface Mark {
  readonly view: MarkView
  readonly commands: readonly MarkCommand[]
  /** The page's address when the mark was made. */
  readonly address: string
}

export interface Marks {
  readonly add: (command: MarkCommand) => void
  /** Removes the marks of these failures. */
  readonly forget: (ids: readonly string[]) => void
  readonly remove: () => void
}

/** Failures that one mark stands for; beyond that the latest. */
const MOST = 50

/** Using a control again ends the mark of its last use. */
const USES = ['click', 'submit', 'change'] as const

/**
 * The marks of one frame, at most one on each control. A mark goes when its control is used again, hidden or removed,
 * when the page goes to another address, and when its failure is dismissed. Listens to nothing while there are none.
 */
export function createMarks(
  window: Window & typeof globalThis,
  elementOf: (callId: string) => Element | undefined,
): Marks {
  const marks = new Map<Element, Mark>()
  let stop: (() => void) | undefined

  const close = (control: Element) => {
    marks.get(control)?.view.remove()
    marks.delete(control)
    if (marks.size > 0) return
    stop?.()
    stop = undefined
  }

  const refresh = () => {
    let moved = false
    for (const [control, mark] of marks) {
      if (!isRendered(control) || window.location.href !== mark.address) close(control)
      else if (mark.view.refresh()) moved = true
    }
    return moved
  }

  const onUse = (event: Event) => {
    if (!event.isTrusted) return
    const path = event.composedPath()
    for (const control of marks.keys()) if (path.includes(control)) close(control)
  }

  const onScreenFilled = () => {
    for (const { view } of marks.values()) view.raise()
  }

  const start = () => {
    const listening = new AbortController()
    const unfollow = follow(window, refresh)
    const options = { capture: true, passive: true, signal: listening.signal }
    for (const name of USES) window.addEventListener(name, onUse, options)
    window.addEventListener('fullscreenchange', onScreenFilled, options)
    return () => {
      listening.abort()
      unfollow()
    }
  }

  const show = (control: Element, view: MarkView, commands: readonly MarkCommand[]) => {
    const chip = commands.at(-1)?.chip ?? ''
    const headlines = [...new Set(commands.map((command) => command.headline))]
    const others = headlines.length - 1
    view.label(others > 0 ? `${chip} +${others}` : chip, headlines.join('\n'))
    marks.set(control, { view, commands, address: window.location.href })
    view.refresh()
  }

  const add = (command: MarkCommand) => {
    const control = elementOf(command.callId)
    if (!control || !isRendered(control)) return
    const known = marks.get(control)
    const earlier = known?.commands.filter(({ id }) => id !== command.id) ?? []
    const commands = [...earlier, command].slice(-MOST)
    show(control, known?.view ?? createMarkView(window, control, () => close(control)), commands)
    stop ??= start()
  }

  const forget = (ids: readonly string[]) => {
    for (const [control, { view, commands }] of marks) {
      const rest = commands.filter(({ id }) => !ids.includes(id))
      if (rest.length === 0) close(control)
      else if (rest.length < commands.length) show(control, view, rest)
    }
  }

  const remove = () => {
    for (const control of marks.keys()) close(control)
  }
  return { add, forget, remove }
}
