import { describe, expect, it } from 'vitest'
import { found, LIST, read, UUID } from './list.ts'

describe('free words', () => {
  it.each([
    ['an operation', 'Delete a tenant', ['failed']],
    ['an address that is no term', 'https://eu2-cloud.acronis.com/api/2/users', ['me', 'me again']],
    ['a path that is no expression', '/api/2/users/', ['me', 'me again']],
    ['a method', 'post', ['busy']],
    ['a message', 'upstream', ['busy']],
    ['two phrases side by side', '"code":"serviceUnavailable"', ['busy']],
    ['the body, quotes and all', '"\\"code\\":\\"serviceUnavailable\\""', ['busy']],
    ['the browser’s word', 'connection_reset', ['no answer']],
    ['words in any order', 'busy post', ['busy']],
    ['a phrase', '"tenant Ōsaka is"', ['failed']],
    ['a phrase in another order', '"Ōsaka tenant is"', []],
    ['a quote that is still open', '"delete a', ['failed']],
    ['a negation', '-acronis', []],
    ['a negated phrase', '-"api/2" post', ['busy']],
    ['a lone minus', '- delete', ['failed']],
    ['an expression', '/users?\\/me$/', []],
    ['an expression with an end', '/users\\/(?:me|you)/', ['me', 'me again']],
    ['a negated expression', '-/acronis\\.com/', []],
  ])('finds %s', (_name, filter, ids) => expect(found(filter)).toEqual(ids))
})

describe('terms', () => {
  it.each([
    ['status:400', ['failed']],
    ['status-code:4XX', ['failed']],
    ['status:400-503', ['failed', 'busy']],
    ['status:>=500', ['busy']],
    ['status:>399 -status:503', ['failed']],
    ['status:<400', ['me', 'me again']],
    ['status:<=200', ['me', 'me again']],
    ['STATUS:400', ['failed']],
    ['method:delete', ['failed']],
    ['domain:us5-cloud.acronis.com', ['busy', 'running']],
    ['domain:us5*', ['busy', 'running']],
    ['domain:acronis.com', []],
    ['domain:*.acronis.com method:post', ['busy']],
    ['code:1006', ['failed']],
    ['code:SERVICE*', ['busy']],
    ['error-domain:taskmanager', ['busy']],
    ['error-domain:*', ['failed', 'busy']],
    ['service:"account server" -is:failed -is:notice', ['me', 'me again']],
    ['service:task_manager', ['busy']],
    ['who:you', ['failed', 'no answer', 'aborted']],
    ['retry:after-change', ['failed']],
    ['tenant:42', ['failed']],
    [`tenant:${UUID.toUpperCase()}`, ['busy', 'no answer', 'aborted']],
    ['operation:"delete a tenant"', ['failed']],
    ['slower-than:2s', ['me again']],
    ['slower-than:2500', []],
    ['slower-than:2499.5ms', ['me again']],
    ['larger-than:100k', ['busy']],
    ['larger-than:1M', []],
    ['is:failed', ['failed', 'busy', 'no answer']],
    ['is:notice', ['aborted']],
    ['is:running', ['running']],
    ['is:from-cache', ['me']],
    ['is:duplicate', ['me again']],
    ['-is:failed -is:notice users', ['me', 'me again']],
  ])('%s', (filter, ids) => {
    expect(read(filter).wrongs).toEqual([])
    expect(found(filter)).toEqual(ids)
  })
})

describe('what is wrong', () => {
  it.each([
    ['statu:404', { kind: 'unknown-term', name: 'statu', meant: 'status' }],
    ['metod:GET', { kind: 'unknown-term', name: 'metod', meant: 'method' }],
    ['colour:red', { kind: 'unknown-term', name: 'colour', meant: undefined }],
    ['status:abc', { kind: 'bad-value', name: 'status' }],
    ['status:500-400', { kind: 'bad-value', name: 'status' }],
    ['status:', { kind: 'bad-value', name: 'status' }],
    ['-is:odd', { kind: 'bad-value', name: 'is' }],
    ['slower-than:fast', { kind: 'bad-value', name: 'slower-than' }],
    ['who:me', { kind: 'bad-value', name: 'who' }],
    ['/(/', { kind: 'bad-pattern', fault: 'unreadable' }],
    [`/${'a'.repeat(201)}/`, { kind: 'bad-pattern', fault: 'long' }],
    ['/(a+)+b/', { kind: 'bad-pattern', fault: 'slow' }],
  ])('%s is told, and the rest filters', (text, wrong) => {
    expect(read(`users ${text}`).wrongs).toEqual([{ ...wrong, text }])
    expect(found(`users ${text}`)).toEqual(['me', 'me again'])
    expect(found(text)).toHaveLength(LIST.length)
  })
})
