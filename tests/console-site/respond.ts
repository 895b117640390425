import { type Answer, httpFailure, json } from './answers.ts'
import type { Call } from './call.ts'
import { demoAnswer, replacesAnswer, switchesOf, withSwitches } from './demo/demo-answer.ts'
import { apiAnswer } from './routes/index.ts'
import { type ConsoleState, touchEverything } from './state.ts'
import { staticAnswer } from './static-files.ts'

/** Where the real console's services live; everything else is a page or a file. */
const isApi = (path: string) => /^(\/mc|\/bc)?\/api\/|^\/fc\//.test(path)

function api(call: Call, state: ConsoleState): Answer {
  const switches = switchesOf(call)
  if (!switches) return apiAnswer(call, state)
  if (switches.get('race') === '1') touchEverything(state)
  const made = replacesAnswer(call, switches) ? demoAnswer(call, switches) : apiAnswer(call, state)
  return withSwitches(made, call, switches)
}

/** What the site says to `call`. Never throws: a fault of its own is told as a 500 with code 1000. */
export async function respond(call: Call, state: ConsoleState): Promise<Answer> {
  try {
    if (isApi(call.path)) return api(call, state)
    return (await staticAnswer(call.path)) ?? httpFailure(404)
  } catch (fault) {
    return json(500, { error: { code: 1000, message: String(fault), domain: null } })
  }
}
