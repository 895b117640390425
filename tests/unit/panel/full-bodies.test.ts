import { describe, expect, it } from 'vitest'
import { createFullBodies, FULL_BODY_LIMIT } from '../../../src/panel/state/full-bodies.ts'
import { exchangeWith } from '../../fixtures/exchange.ts'

const open = () => {
  const asked: string[] = []
  const bodies = createFullBodies({
    async bodyOf(entryId) {
      asked.push(entryId)
      return { text: `{"of":"${entryId}"}`, truncated: false }
    },
  })
  return { asked, bodies }
}
const success = (entryId: string) => exchangeWith({ status: 200, entryId })

describe('full bodies', () => {
  it('are asked for once, and fill the exchange in when they have come', async () => {
    const { asked, bodies } = open()
    const exchange = success('e1')
    bodies.request(exchange)
    bodies.request(exchange)
    expect(bodies.isReading(exchange)).toBe(true)
    expect(bodies.fill(exchange)).toBe(exchange)
    await Promise.resolve()
    expect(asked).toEqual(['e1'])
    expect(bodies.isReading(exchange)).toBe(false)
    expect(bodies.fill(exchange).body).toEqual({ text: '{"of":"e1"}', truncated: false })
  })

  it('are not asked for where DevTools can have no more', () => {
    const { asked, bodies } = open()
    const text = { text: '{}', truncated: false }
    for (const body of [{ reason: 'empty' } as const, text]) bodies.request({ ...success('e1'), body })
    bodies.request(exchangeWith({ status: 200 }))
    createFullBodies(undefined).request(success('e1'))
    expect(asked).toEqual([])
  })

  it('never take the place of one that says more', async () => {
    const { bodies } = open()
    const cut = { ...success('e1'), body: { text: '{"a', truncated: true } }
    const whole = { ...cut, body: { text: '{"much":"longer than the other one"}', truncated: false } }
    bodies.request(cut)
    await Promise.resolve()
    expect(bodies.fill(cut).body).toMatchObject({ text: '{"of":"e1"}' })
    expect(bodies.fill(whole)).toBe(whole)
  })

  it('are let go of when there are many, and asked for again', async () => {
    const { asked, bodies } = open()
    for (let n = 0; n <= FULL_BODY_LIMIT; n++) bodies.request(success(`e${n}`))
    await Promise.resolve()
    bodies.request(success('e1'))
    bodies.request(success('e0'))
    expect(asked.filter((id) => id === 'e1')).toHaveLength(1)
    expect(asked.filter((id) => id === 'e0')).toHaveLength(2)
  })
})
