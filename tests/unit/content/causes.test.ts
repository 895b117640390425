import { afterEach, expect, it } from 'vitest'
import { CAUSES_LIMIT, causesHere, publishCauses } from '../../../extension/content/causes.ts'

afterEach(() => {
  globalThis.consoleLensCauses = undefined
})

/** Stands for an element: nothing but its identity is used. */
const element = (): Element => ({}) as Element

it('gives the element of a call to whoever asks in the same world', () => {
  expect(causesHere()).toBeUndefined()
  const remember = publishCauses(new MessageChannel().port1)
  const button = element()
  remember('a-1', new WeakRef(button))
  expect(causesHere()?.elementOf('a-1')).toBe(button)
  expect(causesHere()?.elementOf('a-2')).toBeUndefined()
})

it('forgets the oldest calls first', () => {
  const remember = publishCauses(new MessageChannel().port1)
  const elements = Array.from({ length: CAUSES_LIMIT + 2 }, element)
  for (const [at, one] of elements.entries()) remember(`a-${at}`, new WeakRef(one))
  expect(causesHere()?.elementOf('a-1')).toBeUndefined()
  expect(causesHere()?.elementOf('a-2')).toBe(elements[2])
  expect(causesHere()?.elementOf(`a-${CAUSES_LIMIT + 1}`)).toBe(elements.at(-1))
})
