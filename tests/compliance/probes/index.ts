import { axiosClient } from './axios-client.ts'
import { beyond } from './beyond.ts'
import { fetchAnswers } from './fetch-answers.ts'
import { fetchArguments } from './fetch-arguments.ts'
import { fetchFailures } from './fetch-failures.ts'
import { frames } from './frames.ts'
import { kyClient } from './ky-client.ts'
import { passing } from './passing.ts'
import { poison } from './poison.ts'
import { policy } from './policy.ts'
import type { Probes } from './probe.ts'
import { rejections } from './rejections.ts'
import { replaced } from './replaced.ts'
import { serviceWorker } from './service-worker.ts'
import { shape } from './shape.ts'
import { stacks } from './stacks.ts'
import { traces } from './traces.ts'
import { uploads } from './uploads.ts'
import { xhrAnswers } from './xhr-answers.ts'
import { xhrArguments } from './xhr-arguments.ts'
import { xhrCalls } from './xhr-calls.ts'

/** Every probe by its name. They use nothing but the page: any browser can run them, with the extension or without. */
export const probes: Probes = {
  ...shape,
  ...fetchArguments,
  ...fetchAnswers,
  ...fetchFailures,
  ...rejections,
  ...xhrCalls,
  ...xhrAnswers,
  ...xhrArguments,
  ...poison,
  ...traces,
  ...stacks,
  ...replaced,
  ...passing,
  ...beyond,
  ...frames,
  ...serviceWorker,
  ...policy,
  ...uploads,
  ...axiosClient,
  ...kyClient,
}
