import { describe, expect, it } from 'vitest'
import {
  findCause,
  INTERACTIONS_LIMIT,
  type Interaction,
  PROBABLE_WITHIN_MS,
} from '../../../extension/content/find-cause.ts'
import type { HookMessage } from '../../../src/observe/hook-message.ts'

/** Its handlers begin 10 ms after the event and take 5. */
const interaction = (timeStamp: number, type: string): Interaction => ({
  timeStamp,
  type,
  from: timeStamp + 10,
  until: timeStamp + 15,
})
const click = (timeStamp: number): Interaction => interaction(timeStamp, 'click')
const call = (startedPerf: number, more: Partial<HookMessage> = {}): HookMessage => ({
  report: {
    callId: 'a-1',
    api: 'fetch',
    method: 'DELETE',
    url: 'https://eu2-cloud.acronis.com/api/2/tenants/1',
    startedAt: 0,
    endedAt: 0,
    status: 400,
    contentType: '',
    body: { reason: 'empty' },
  },
  startedPerf,
  earlier: [],
  ...more,
})

describe('the cause of a call', () => {
  it('is exactly the event whose handler made it, however long ago others were', () => {
    const own = interaction(100.5, 'submit')
    const made = call(5_000, { eventTimeStamp: 100.5, earlier: [1, 2, 3] })
    expect(findCause(made, [click(50), own, click(4_999)])).toEqual([{ how: 'exact', event: 'submit' }, own])
  })

  it('is exactly the event in whose task it was made, where no handler’s event is to be seen', () => {
    const own = click(200)
    for (const at of [210, 212, 215]) expect(findCause(call(at), [click(100), own])?.[0].how).toBe('exact')
    for (const at of [205, 216]) expect(findCause(call(at), [click(100), own])?.[0].how).toBe('probable')
    expect(findCause(call(212, { earlier: [190, 180, 170] }), [own])?.[0].how).toBe('exact')
  })

  it('is probably the last interaction shortly before it', () => {
    const interactions = [click(100), click(200), click(900)]
    expect(findCause(call(300), interactions)).toEqual([{ how: 'probable', event: 'click' }, interactions[1]])
    expect(findCause(call(200 + PROBABLE_WITHIN_MS), [click(200)])?.[0].how).toBe('probable')
  })

  it('is unknown when nothing was done, or too long ago, or only afterwards', () => {
    expect(findCause(call(300), [])).toBeUndefined()
    expect(findCause(call(201 + PROBABLE_WITHIN_MS), [click(200)])).toBeUndefined()
    expect(findCause(call(300), [click(301)])).toBeUndefined()
  })

  it('is probable though the call came from another event, such as the answer to a first call', () => {
    expect(findCause(call(212, { eventTimeStamp: 212 }), [click(200)])?.[0].how).toBe('probable')
  })

  it('is unknown for a route that is called by itself, before the very first click too', () => {
    const earlier = [15_000, 10_000, 5_000]
    expect(findCause(call(20_100, { earlier }), [click(1_000), click(20_000)])).toBeUndefined()
    expect(findCause(call(20_100, { earlier }), [click(20_000)])).toBeUndefined()
  })

  it('is probable for a route that each time followed an interaction, or was called once without', () => {
    const interactions = [click(1_000), click(10_000), click(20_000)]
    const made = call(20_100, { earlier: [10_100, 5_000, 1_100] })
    expect(findCause(made, interactions)).toEqual([{ how: 'probable', event: 'click' }, interactions[2]])
  })

  it('does not take calls for polls that are older than a memory that has forgotten', () => {
    const full = Array.from({ length: INTERACTIONS_LIMIT }, (_, n) => click(19_000 + n))
    expect(findCause(call(19_500, { earlier: [300, 200, 100] }), full)?.[0].how).toBe('probable')
  })
})
