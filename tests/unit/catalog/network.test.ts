import { describe, expect, it } from 'vitest'
import { networkKind } from '../../../src/catalog/codes/network.ts'
import { explain } from '../../../src/catalog/explain.ts'
import { headline } from '../../../src/catalog/words/headline.ts'
import { classify } from '../../../src/classify/classify.ts'
import { exchangeWith } from '../../fixtures/exchange.ts'
import { englishTexts } from '../../fixtures/texts.ts'

const WORDS = {
  dns: ['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_DNS_TIMED_OUT', 'NS_ERROR_UNKNOWN_HOST'],
  refused: ['net::ERR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED'],
  reset: [
    'net::ERR_CONNECTION_RESET',
    'net::ERR_CONNECTION_CLOSED',
    'net::ERR_EMPTY_RESPONSE',
    'net::ERR_NETWORK_CHANGED',
    'net::ERR_HTTP2_PROTOCOL_ERROR',
    'NS_ERROR_NET_RESET',
    'NS_ERROR_NET_INTERRUPT',
  ],
  timeout: ['net::ERR_CONNECTION_TIMED_OUT', 'net::ERR_TIMED_OUT', 'NS_ERROR_NET_TIMEOUT', 'timeout'],
  certificate: [
    'net::ERR_CERT_AUTHORITY_INVALID',
    'net::ERR_CERT_DATE_INVALID',
    'net::ERR_SSL_PROTOCOL_ERROR',
    'SEC_ERROR_UNKNOWN_ISSUER',
    'SSL_ERROR_BAD_CERT_DOMAIN',
    'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
    'The certificate is not trusted because it is self-signed.',
  ],
  offline: ['net::ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'],
  blocked: ['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_ADMINISTRATOR', 'net::ERR_BLOCKED_BY_CSP'],
  silent: ['network', ''],
  generic: ['net::ERR_FAILED', 'NS_ERROR_FAILURE', 'whatever', 'x'.repeat(100_000)],
} as const

describe('a request without an answer', () => {
  it.each(Object.entries(WORDS))('is recognised as %s by the words of both browsers', (kind, words) => {
    for (const word of words) expect(networkKind(word, undefined), word.slice(0, 80)).toBe(kind)
  })

  it.each(['net::ERR_FAILED', 'network', 'NS_ERROR_DOM_BAD_URI', 'net::ERR_BLOCKED_BY_ORB'])(
    'is recognised as withheld from the page when there was a status and the word is %s',
    (word) => {
      expect(networkKind(word, 200)).toBe('withheld')
      expect(networkKind(word, 0)).not.toBe('withheld')
    },
  )

  it('is still called broken off when the answer had begun', () => {
    expect(networkKind('net::ERR_CONNECTION_RESET', 200)).toBe('reset')
  })

  it('names the host and the word of the browser', () => {
    const exchange = exchangeWith({ state: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED' })
    const explanation = explain(classify(exchange), exchange, englishTexts)
    expect(explanation).toMatchObject({ ref: 'network/dns', evidence: 'observed' })
    expect(explanation?.happened).toContain('eu2-cloud.acronis.com')
    expect(explanation?.why).toContain('net::ERR_NAME_NOT_RESOLVED')
  })

  it('is headed by its title alone', () => {
    const exchange = exchangeWith({ state: 'failed', error: 'net::ERR_FAILED', status: 200 })
    const explanation = explain(classify(exchange), exchange, englishTexts)
    expect(explanation && headline(classify(exchange), explanation)).toBe('The browser kept the answer from the page')
  })

  it('keeps a word of any length short, and an address that is none as it is', () => {
    const exchange = exchangeWith({ state: 'failed', error: 'no '.repeat(50_000), url: 'nowhere' })
    const explanation = explain(classify(exchange), exchange, englishTexts)
    expect(explanation?.why.length).toBeLessThan(400)
    expect(explanation?.happened).toContain('nowhere')
  })
})

describe('what only looks like a failure', () => {
  it('is said to be none when the page gave it up', () => {
    const exchange = exchangeWith({ state: 'failed', error: 'NS_BINDING_ABORTED' })
    const explanation = explain(classify(exchange), exchange, englishTexts)
    expect(explanation).toMatchObject({ ref: 'notice/aborted', title: 'Cancelled before it ended' })
  })

  it('is said to be none when nothing is ready yet, with the wait', () => {
    const exchange = exchangeWith({ status: 202, method: 'GET', headers: { 'retry-after': '30' } })
    const explanation = explain(classify(exchange), exchange, englishTexts)
    expect(explanation).toMatchObject({ ref: 'notice/not-ready', retry: { verdict: 'wait', after: 30 } })
    expect(explanation && headline(classify(exchange), explanation)).toBe('202 Nothing ready yet')
  })

  it('is left open when nobody saw the end', () => {
    const exchange = exchangeWith()
    expect(explain(classify(exchange), exchange, englishTexts)).toMatchObject({
      ref: '',
      title: 'The end was not seen',
    })
  })

  it('is not explained while it runs', () => {
    const exchange = exchangeWith({ state: 'running' })
    expect(explain(classify(exchange), exchange, englishTexts)).toBeUndefined()
  })
})
