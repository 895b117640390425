import { afterEach, expect, it } from 'vitest'
import { CAUSES_LIMIT, causesHere, publishCauses } from '../../../extension/content/causes.ts'

afterEach(() => {
  globalThis.consoleLensCauses = undefined
})

/** Stands for a control and what is around it: nothing but its identity is used. */
const path = () => [new WeakRef({} as EventTarget)]

it('gives the place of a call to whoever asks in the same world', () => {
  expect(causesHere()).toBeUndefined()
  const remember = publishCauses(new MessageChannel().port1)
  const clicked = path()
  remember('a-1', clicked)
  expect(causesHere()?.paths.get('a-1')).toBe(clicked)
  expect(causesHere()?.paths.get('a-2')).toBeUndefined()
})

it('forgets the oldest calls first', () => {
  const remember = publishCauses(new MessageChannel().port1)
  const paths = Array.from({ length: CAUSES_LIMIT + 2 }, path)
  for (const [at, one] of paths.entries()) remember(`a-${at}`, one)
  expect(causesHere()?.paths.get('a-1')).toBeUndefined()
  expect(causesHere()?.paths.get('a-2')).toBe(paths[2])
  expect(causesHere()?.paths.get(`a-${CAUSES_LIMIT + 1}`)).toBe(paths.at(-1))
})
