import { until } from './wait.ts'

type Evaluate = <T>(expression: string) => Promise<T>

/**
 * The source of an expression that calls `fn` with JSON arguments and gives a promise.
 * Some TypeScript runners wrap inner functions in `__name(…)`, which no page knows: it is provided here.
 */
export function callExpression(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')
  return `(async () => { const __name = (f) => f; return await (${fn})(${list}) })()`
}

/** Runs in a document: the text in it, for error messages. */
function readText(): string {
  const pieces: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode
    const text = nodeValue?.replace(/\s+/g, ' ').trim()
    if (text && parentElement && !parentElement.matches('script, style')) pieces.push(text)
  }
  return pieces.join(' | ').slice(0, 2000)
}

/**
 * The two reading methods of a View, over a function that evaluates an expression in its document, and the document's
 * text as a line for error messages.
 */
export function createReader(evaluateExpression: Evaluate) {
  const evaluate = <T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> =>
    evaluateExpression<T>(callExpression(fn, args))
  const context = async () => `\nThe document's text: ${await evaluate(readText)}`
  const waitFor = <T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A) =>
    until(`${fn}${args.length > 0 ? ` with ${JSON.stringify(args)}` : ''}`, () => evaluate(fn, ...args), { context })
  return { evaluate, waitFor, context }
}
