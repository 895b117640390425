import { describe, expect, it } from 'vitest'
import { findCause, type Interaction, PROBABLE_WITHIN_MS } from '../../../extension/content/find-cause.ts'
import type { HookMessage } from '../../../src/observe/hook-message.ts'

const click = (timeStamp: number): Interaction => ({ timeStamp, type: 'click' })
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
    const own = { timeStamp: 100.5, type: 'submit' }
    expect(
      findCause(call(5_000, { eventTimeStamp: 100.5, earlier: [1, 2, 3] }), [click(50), own, click(4_999)]),
    ).toEqual({
      how: 'exact',
      interaction: own,
    })
  })

  it('is probably the last interaction shortly before it', () => {
    const interactions = [click(100), click(200), click(900)]
    expect(findCause(call(300), interactions)).toEqual({ how: 'probable', interaction: click(200) })
    expect(findCause(call(200 + PROBABLE_WITHIN_MS), [click(200)])).toMatchObject({ how: 'probable' })
  })

  it('is unknown when nothing was done, or too long ago, or only afterwards', () => {
    expect(findCause(call(300), [])).toBeUndefined()
    expect(findCause(call(201 + PROBABLE_WITHIN_MS), [click(200)])).toBeUndefined()
    expect(findCause(call(300), [click(301)])).toBeUndefined()
  })

  it('is probable though the call came from another event, such as the answer to a first call', () => {
    expect(findCause(call(300, { eventTimeStamp: 280 }), [click(200)])).toMatchObject({ how: 'probable' })
  })

  it('is unknown for a route that is called by itself', () => {
    const interactions = [click(1_000), click(20_000)]
    expect(findCause(call(20_100, { earlier: [15_000, 10_000, 5_000] }), interactions)).toBeUndefined()
  })

  it('is probable for a route that each time followed an interaction, or was called once without', () => {
    const interactions = [click(1_000), click(10_000), click(20_000)]
    const made = call(20_100, { earlier: [10_100, 5_000, 1_100] })
    expect(findCause(made, interactions)).toMatchObject({ how: 'probable', interaction: click(20_000) })
  })

  it('does not take calls for polls that are older than the memory', () => {
    expect(findCause(call(20_100, { earlier: [300, 200, 100] }), [click(20_000)])).toMatchObject({ how: 'probable' })
  })
})
