import { describe, expect, it } from 'vitest'
import { type ExplainedPaste, explainPasted } from '../../../../src/import/explain-pasted.ts'
import { readPasted } from '../../../../src/import/read-pasted.ts'
import { englishTexts } from '../../../fixtures/texts.ts'
import { har, harEntry, PLATFORM_BODY } from './har-text.ts'

function explained(text: string): ExplainedPaste {
  const pasted = readPasted(text)
  if (!('exchange' in pasted)) throw new Error(`no exchange in ${JSON.stringify(pasted)}`)
  return explainPasted(pasted.exchange, englishTexts)
}
const error = (fields: object) => JSON.stringify({ error: fields })

describe('explaining a pasted answer', () => {
  it.each<[string, string, string | RegExp, boolean]>([
    ['a platform code with its domain', PLATFORM_BODY, 'Attempt to delete non-disabled tenant', false],
    ['one without a domain', error({ code: 1005, domain: null }), 'Tenant not found', true],
    ['a body that names its status', error({ code: '404', message: 'x' }), 'Endpoint or data not found', false],
    [
      'a gateway’s page',
      '<html><title>503 Service Temporarily Unavailable</title>',
      'The service has a problem',
      false,
    ],
    [
      'a number of another service',
      error({ code: 1006, domain: 'Files' }),
      'Code 1006 of Files is not in the published table',
      false,
    ],
    ['a number in no table', error({ code: 4711 }), 'Code 4711 is not in the published table', true],
    ['a sentence', error({ message: 'No luck today' }), 'An error without its status', false],
    ['a whole answer', `HTTP/1.1 404 Not Found\n\n${error({ code: 1005 })}`, 'Tenant not found', true],
    [
      'a refused sign-in',
      `HTTP/2 401\n\n${error({ code: 1000 })}`,
      'Wrong sign-in, or a second factor is needed',
      true,
    ],
    [
      'a request',
      JSON.stringify(harEntry({ path: '/fc/api/v1/x', status: 400, body: error({ code: 1006 }) })),
      /^Code 1006 (?:of .+ )?is not in the published table$/,
      false,
    ],
    [
      'a broken connection',
      har(harEntry({ status: 0, response: { _error: 'net::ERR_NAME_NOT_RESOLVED' } })),
      'The host name could not be found',
      false,
    ],
  ])('%s', (_, text, title, supposes) => {
    const { explanation, supposesAccountServer } = explained(text)
    expect(explanation?.title).toMatch(title)
    expect(supposesAccountServer).toBe(supposes)
  })

  it('says nothing of a status that is not known', () => {
    const { explanation, exchange } = explained(error({ code: 4711, message: 'No luck today' }))
    expect(exchange.status).toBeUndefined()
    expect(JSON.stringify(explanation)).not.toMatch(/400|4xx/)
  })

  it('finds no error where there is none', () => {
    const page = '<html><title>Sign in</title>'
    const text = '$ curl https://eu2-cloud.acronis.com/api/2/x\nall is well here'
    for (const pasted of ['{}', '[]', '{"items":[{"id":"7"}]}', page, text])
      expect(explained(pasted)).toMatchObject({ verdict: { kind: 'unknown' }, explanation: undefined })
  })

  it('does not put an address into the exchange that nobody pasted', () => {
    expect(explained(error({ code: 1005 })).exchange).toMatchObject({ url: '', finalUrl: '' })
  })
})
