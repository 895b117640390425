import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readError } from '../../../src/classify/read-error.ts'
import { platformBody } from '../../fixtures/exchange.ts'

const read = (body: string) => readError(body, 'application/json')

describe('readError, nearly JSON', () => {
  it('reads the example of the vendor’s own page, which is not valid JSON', () => {
    const example = readFileSync(new URL('../../fixtures/vendor-example.txt', import.meta.url), 'utf8')
    expect(() => JSON.parse(example)).toThrow()
    expect(read(example)).toEqual({
      shape: 'wrapped',
      code: '1006',
      message: 'It is prohibited to delete a non-disabled tenant.',
      domain: 'PlatformAccountServer',
      info: 'It is prohibited to delete a non-disabled tenant "1415032"',
      details: '{"info":"It is prohibited to delete a non-disabled tenant "1415032"","addition":[{"id":"1415032"}]}',
      context: { id: '1415032' },
      lenient: true,
    })
  })

  it('reads it with quotes in the middle, with commas, and with spaces between everything', () => {
    const body =
      '{ "error" : { "message" : "Name "Blue", or "Red" , is taken" , "code" : 1004 , "context" : { "a" : "b" } } }'
    expect(read(body)).toMatchObject({
      code: '1004',
      message: 'Name "Blue", or "Red" , is taken',
      context: { a: 'b' },
      lenient: true,
    })
  })

  it('reads curly quotes, bare words and a comma too many', () => {
    expect(read('{“error”: {“code”: 1012, “message”: “The tenant is locked.”,}}')).toMatchObject({
      code: '1012',
      message: 'The tenant is locked.',
      lenient: true,
    })
    expect(read('{error: {code: NotFound, domain: "General"}}')).toMatchObject({ code: 'NotFound', domain: 'General' })
  })

  it('finds the body behind other text', () => {
    expect(read(`HTTP/1.1 400 Bad Request\n<...>\n\n${JSON.stringify(platformBody(1006))}`)).toMatchObject({
      code: '1006',
      lenient: true,
    })
  })

  it('calls text with braces text', () => {
    expect(read('Template {name} missing')).toMatchObject({ shape: 'text', message: 'Template {name} missing' })
    expect(read('{}{}')).toMatchObject({ shape: 'text', lenient: false })
  })

  it('never reads half a code out of a body that was cut off, at whatever place', () => {
    const whole = JSON.stringify(platformBody(1006))
    for (let length = 0; length < whole.length; length += 1) {
      const { code, domain, context } = read(whole.slice(0, length))
      expect([undefined, '1006'], `cut at ${length}`).toContain(code)
      expect([undefined, 'PlatformAccountServer'], `cut at ${length}`).toContain(domain)
      expect([undefined, '4410278'], `cut at ${length}`).toContain(context.id)
    }
  })

  it('keeps what came of the message of a body that was cut off', () => {
    const cut = '{"error":{"code":1022,"domain":"PlatformAccountServer","message":"The quota of stor'
    expect(read(cut)).toMatchObject({ code: '1022', message: 'The quota of stor', lenient: true })
  })
})
