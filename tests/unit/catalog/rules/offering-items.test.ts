import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../../src/correlate/exchange.ts'
import { answer, HOST, platformBody, TENANT } from '../../../fixtures/exchange.ts'
import { callsOf, explained, sentJson } from '../../../fixtures/explained.ts'

const BASE = `${HOST}/bc/api/2/tenants`
const update = (code: number, changes: Partial<Exchange> = {}) =>
  answer(400, platformBody(code), {
    ...{ method: 'PUT', url: `${BASE}/${TENANT}/offering_items`, requestBody: sentJson({ offering_items: [] }) },
    ...changes,
  })

describe('an update of offering items that was refused', () => {
  it('with 1021 shows first how to find the parent, then what that can pass on', () => {
    const explanation = explained(update(1021))
    expect(callsOf(explanation)).toEqual([
      `GET ${BASE}/${TENANT}`,
      `GET ${BASE}/<parent_id>/offering_items/available_for_child`,
      ...['', '', ''],
    ])
    expect(explanation.steps[0]?.text).toBe('GET the tenant: its parent_id names the parent.')
  })

  it('with 1022 shows how to see the items and their limits', () => {
    expect(callsOf(explained(update(1022)))).toEqual([`GET ${BASE}/${TENANT}/offering_items`, '', ''])
  })

  it('with 1023 shows how to see what is on, and the update to complete', () => {
    const url = `${BASE}/${TENANT}/offering_items`
    expect(callsOf(explained(update(1023)))).toEqual(['', `GET ${url}`, `PUT ${url} {"offering_items":[]}`])
  })

  const others: readonly [what: string, changes: Partial<Exchange>][] = [
    ['elsewhere', { url: `${HOST}/api/2/applications/6/bindings/tenants/${TENANT}` }],
    ['for a read', { method: 'GET' }],
    ['at an address that is none', { url: 'nowhere' }],
  ]
  it.each(others)('keeps its general steps %s', (_, changes) => {
    for (const code of [1021, 1022, 1023]) {
      const explanation = explained(update(code, changes))
      expect(callsOf(explanation).join('')).toBe('')
      expect(explanation.ref).toBe(`platform/${code}`)
    }
  })
})
