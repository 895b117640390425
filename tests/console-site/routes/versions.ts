import { type Answer, httpFailure, refusal } from '../answers.ts'

/** The refusal for a `version` that is missing or not the current one, or undefined when it is. */
export function versionProblem(given: unknown, current: number, id: string): Answer | undefined {
  if (given === undefined || given === null || given === '') {
    return httpFailure(400, { message: 'The parameter "version" is required.', context: { parameter: 'version' } })
  }
  if (Number(given) === current) return undefined
  return refusal(1001, {
    info: `Version ${String(given)} of "${id}" is not the current version ${current}`,
    context: { id, version: String(given), current_version: String(current) },
  })
}
