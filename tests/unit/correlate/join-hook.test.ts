import { expect, it } from 'vitest'
import { withDeclaredSize } from '../../../src/correlate/join-hook.ts'
import type { Body } from '../../../src/observe/observation.ts'

const cut: Body = { text: 'the begin', truncated: true }
const length = { 'content-length': '40000' }

it.each<[string, Body, Record<string, string>, string, Body]>([
  ['a body that was cut has the declared size', cut, length, 'GET', { ...cut, size: 40_000 }],
  ['so has one that is no text', { reason: 'blob' }, length, 'GET', { reason: 'blob', size: 40_000 }],
  ['a counted one keeps its count', { ...cut, size: 7 }, length, 'GET', { ...cut, size: 7 }],
  [
    'a whole one has nothing to add',
    { text: 'all', truncated: false },
    length,
    'GET',
    { text: 'all', truncated: false },
  ],
  ['an encoded one has another length', cut, { ...length, 'content-encoding': 'gzip' }, 'GET', cut],
  ['HEAD brings no body', { reason: 'blob' }, length, 'HEAD', { reason: 'blob' }],
  ['a length that is no number is none', cut, { 'content-length': '4e4' }, 'GET', cut],
  ['no length, no size', cut, {}, 'GET', cut],
])('%s', (_, body, headers, method, expected) => {
  expect(withDeclaredSize(body, { headers, method })).toEqual(expected)
})
