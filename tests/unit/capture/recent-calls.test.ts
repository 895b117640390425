import { expect, it } from 'vitest'
import { EARLIER_CALLS, RECENT_CALLS } from '../../../src/capture/limits.ts'
import { createRecentCalls } from '../../../src/capture/recent-calls.ts'

type Recent = ReturnType<typeof createRecentCalls>
type Made = Parameters<Recent['before']>[0]

const call = (startedPerf: number, url = '/api/tasks?page=1', method = 'GET') => ({ method, url, startedPerf })
const add = (recent: Recent, { method, url, startedPerf }: Made): void => recent.add(method, url, startedPerf)

it('tells when the same method and path was called before, whatever the query', () => {
  const recent = createRecentCalls()
  for (const made of [call(1), call(2, '/api/tasks?page=2'), call(3, '/api/other'), call(4, '/api/tasks', 'POST')])
    add(recent, made)
  const last = call(5)
  add(recent, last)
  expect(recent.before(last)).toEqual([2, 1])
})

it('remembers a bounded number of calls and tells of a bounded number', () => {
  const recent = createRecentCalls()
  for (let at = 1; at <= RECENT_CALLS; at += 1) add(recent, call(at))
  expect(recent.before(call(1_000))).toEqual(Array.from({ length: EARLIER_CALLS }, (_, back) => RECENT_CALLS - back))
  for (let at = 1; at <= RECENT_CALLS; at += 1) add(recent, call(100 + at, '/api/other'))
  expect(recent.before(call(1_000))).toEqual([])
})

it('leaves out calls whose address is unknown or very long', () => {
  const recent = createRecentCalls()
  add(recent, { method: 'GET', url: undefined, startedPerf: 1 })
  add(recent, call(2, `/${'x'.repeat(5_000)}`))
  expect(recent.before({ method: 'GET', url: undefined, startedPerf: 3 })).toEqual([])
  expect(recent.before(call(3, `/${'x'.repeat(5_000)}`))).toEqual([])
})
