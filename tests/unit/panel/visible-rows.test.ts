import { describe, expect, it } from 'vitest'
import { readFilter } from '../../../src/panel/filter/grammar.ts'
import { countRows, filterRows, rowsSince } from '../../../src/panel/filter/visible-rows.ts'
import { englishTexts } from '../../fixtures/texts.ts'
import { failedDelete, row } from './rows-of.ts'

const failed = row('failed', failedDelete)
const { status: _, ...unanswered } = row('network', { state: 'failed', error: 'net::ERR_CONNECTION_RESET' }).exchange
const network = row('network', { ...unanswered, status: 0 })
const fine = row('fine', { url: 'https://eu2-cloud.acronis.com/api/2/users/me' })
const list = [failed, network, fine]
const found = (text: string, failuresOnly = false) =>
  filterRows(list, { read: readFilter(text, englishTexts), failuresOnly }).map((r) => r.id)

describe('filterRows', () => {
  it.each([
    ['operation', 'Delete a tenant'],
    ['address', 'TENANTS/42'],
    ['method', 'delete'],
    ['status', '400'],
    ['code', '1006'],
    ['title', 'non-disabled tenant'],
    ['message', 'prohibited'],
    ['server’s better sentence', 'ōsaka'],
  ])('finds a failure by its %s', (_name, text) => expect(found(text)).toEqual(['failed']))

  it('finds a connection failure by the browser’s word', () => expect(found('connection_reset')).toEqual(['network']))
  it('wants every word, in any order', () => {
    expect(found('1006 delete')).toEqual(['failed'])
    expect(found('1006 users')).toEqual([])
  })
  it('gives the very same list where nothing is asked for', () => {
    expect(filterRows(list, { read: readFilter('  ', englishTexts), failuresOnly: false })).toBe(list)
  })
  it('leaves only failures when told so', () => {
    expect(found('', true)).toEqual(['failed', 'network'])
    expect(found('tenants', true)).toEqual(['failed'])
  })
})

describe('rowsSince', () => {
  const [a, b, c] = [10, 20, 30].map((startedAt) => row(`r${startedAt}`, { startedAt }))
  const all = [a, b, c].flatMap((r) => r ?? [])

  it('hides what began before', () => expect(rowsSince(all, 20).map((r) => r.id)).toEqual(['r20', 'r30']))
  it('keeps the very same list where nothing began before', () => expect(rowsSince(all, 10)).toBe(all))
  it('can hide everything', () => expect(rowsSince(all, 31)).toEqual([]))
})

describe('countRows', () => {
  it('counts failures among what is shown', () => {
    expect(countRows(list, [failed, fine])).toEqual({ total: 3, shown: 2, failed: 1 })
  })
})
