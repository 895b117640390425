import { expect, it } from 'vitest'
import { correlationIds } from '../../../src/export/correlation-ids.ts'

it.each([
  [{}, []],
  [{ 'x-request-id': ' ' }, []],
  [{ 'x-request-id': 'c1d5' }, [{ name: 'x-request-id', value: 'c1d5' }]],
  [
    { 'x-int-request-id': '77aa', date: 'x', 'x-request-id': 'c1d5' },
    [
      { name: 'x-request-id', value: 'c1d5' },
      { name: 'x-int-request-id', value: '77aa' },
    ],
  ],
  [{ 'x-int-request-id': 'c1d5', 'x-request-id': 'c1d5' }, [{ name: 'x-request-id', value: 'c1d5' }]],
  [{ 'x-request-id': 'a\n# b' }, [{ name: 'x-request-id', value: 'a # b' }]],
])('the correlation ids in %j', (headers, ids) => expect(correlationIds({ headers })).toEqual(ids))
