import { describe, expect, it } from 'vitest'
import { classify } from '../../../src/classify/classify.ts'
import { EMBEDDED_ERROR_LIMIT } from '../../../src/observe/may-embed-error.ts'
import { answer, exchangeWith, platformBody } from '../../fixtures/exchange.ts'

describe('classify', () => {
  it('calls a running request pending, whatever status it has so far', () => {
    expect(classify(exchangeWith({ state: 'running', status: 500 }))).toEqual({ kind: 'pending' })
  })

  it('judges an exchange once, and one that takes its place anew', () => {
    const running = answer(400, platformBody(1006), { state: 'running' })
    const ended = { ...running, state: 'completed' } as const
    classify(running)
    expect(classify(ended)).toMatchObject({ kind: 'failed' })
    expect(classify(ended)).toBe(classify(ended))
  })

  it.each([100, 200, 201, 204, 301, 302, 304, 399])('calls %i ok', (status) => {
    expect(classify(exchangeWith({ status }))).toEqual({ kind: 'ok', status })
  })

  it.each([400, 401, 404, 418, 499, 500, 503, 599, 600, 999])(
    'calls %i failed, even with a body of success',
    (status) => {
      expect(classify(answer(status, { ok: true }))).toMatchObject({ kind: 'failed', status, error: { shape: 'json' } })
    },
  )

  it('reads the error out of the body of a failure', () => {
    expect(classify(answer(400, platformBody(1006)))).toMatchObject({
      kind: 'failed',
      status: 400,
      error: { code: '1006', domain: 'PlatformAccountServer', context: { id: '4410278' } },
    })
  })

  it('takes notice of an error in the body of a success, and never calls that failed', () => {
    expect(classify(answer(200, platformBody(1006)))).toMatchObject({
      kind: 'notice',
      reason: 'error-inside',
      status: 200,
      error: { code: '1006', domain: 'PlatformAccountServer' },
    })
  })

  it.each(['document', 'static', 'socket', 'beacon'] as const)(
    'does not read the body of a success of a %s',
    (kind) => {
      expect(classify(answer(200, platformBody(1006), { kind }))).toEqual({ kind: 'ok', status: 200 })
    },
  )

  it('does not read a success that is too long for a report of what went wrong', () => {
    const body = { ...platformBody(1006), filler: 'x'.repeat(EMBEDDED_ERROR_LIMIT) }
    expect(classify(answer(200, body))).toEqual({ kind: 'ok', status: 200 })
  })

  it('calls an answer not ready before it looks into its body', () => {
    const exchange = answer(202, platformBody(1006), { method: 'GET', headers: { 'retry-after': '9' } })
    expect(classify(exchange)).toEqual({ kind: 'notice', reason: 'not-ready', status: 202 })
  })

  it('takes the sign-in’s questions for a prompt, in its own shape and with a status of its own only', () => {
    const prompt = { error: 'totp_required' }
    expect(classify(answer(400, prompt))).toMatchObject({ kind: 'notice', reason: 'sign-in-prompt', status: 400 })
    expect(classify(answer(500, prompt)).kind).toBe('failed')
    expect(classify(answer(401, platformBody('totp_required'))).kind).toBe('failed')
    expect(classify(answer(401, { error: 'invalid_grant' })).kind).toBe('failed')
  })

  it('gives an empty error where the body of a failure was not seen', () => {
    expect(classify(exchangeWith({ status: 503, body: { reason: 'not-seen' } }))).toMatchObject({
      kind: 'failed',
      error: { shape: 'empty' },
    })
  })

  it('calls a connection failure failed, with the word of the browser', () => {
    const exchange = exchangeWith({ state: 'failed', error: 'net::ERR_NAME_NOT_RESOLVED' })
    expect(classify(exchange)).toEqual({ kind: 'failed', network: 'net::ERR_NAME_NOT_RESOLVED' })
  })

  it('calls a failure without any word failed', () => {
    expect(classify(exchangeWith({ state: 'failed' }))).toEqual({ kind: 'failed', network: '' })
  })

  it('calls an answer that the browser withheld failed, although its status was 200', () => {
    const exchange = exchangeWith({ state: 'failed', status: 200, error: 'net::ERR_FAILED' })
    expect(classify(exchange)).toEqual({ kind: 'failed', network: 'net::ERR_FAILED' })
  })

  it.each(['net::ERR_ABORTED', 'NS_BINDING_ABORTED', 'abort'])(
    'takes no notice of a failure in an abort (%s)',
    (error) => {
      expect(classify(exchangeWith({ state: 'failed', error }))).toEqual({ kind: 'notice', reason: 'aborted' })
      expect(classify(exchangeWith({ state: 'failed', error, status: 200 }))).toEqual({
        kind: 'notice',
        reason: 'aborted',
        status: 200,
      })
    },
  )

  it('keeps a failed status failed when the page then gives up reading its body', () => {
    const exchange = exchangeWith({ state: 'failed', error: 'net::ERR_ABORTED', status: 500 })
    expect(classify(exchange)).toMatchObject({ kind: 'failed', status: 500 })
  })

  it.each([204, 304])('calls %i ok although the browser says aborted, since there is no body to wait for', (status) => {
    expect(classify(exchangeWith({ state: 'failed', error: 'net::ERR_ABORTED', status }))).toEqual({
      kind: 'ok',
      status,
    })
  })

  it.each(['GET', 'HEAD'])('calls a 202 to %s not ready when the server says when to ask again', (method) => {
    expect(classify(exchangeWith({ method, status: 202, headers: { 'retry-after': '30' } }))).toEqual({
      kind: 'notice',
      reason: 'not-ready',
      status: 202,
    })
    expect(classify(exchangeWith({ method, status: 202 }))).toEqual({ kind: 'ok', status: 202 })
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('calls a 202 to %s ok: the job was taken on', (method) => {
    const exchange = exchangeWith({ method, status: 202, headers: { 'retry-after': '30' } })
    expect(classify(exchange)).toEqual({ kind: 'ok', status: 202 })
  })

  it('calls an end without a status unknown', () => {
    expect(classify(exchangeWith())).toEqual({ kind: 'unknown' })
  })

  it.each([0, -1, 99, Number.NaN, Number.NEGATIVE_INFINITY])(
    'calls an end with the impossible status %s unknown',
    (status) => {
      expect(classify(exchangeWith({ status }))).toEqual({ kind: 'unknown' })
    },
  )

  it.each([400.5, 1e9, Number.POSITIVE_INFINITY])('never calls the impossible status %s ok', (status) => {
    expect(classify(exchangeWith({ status }))).toMatchObject({ kind: 'failed' })
  })
})
