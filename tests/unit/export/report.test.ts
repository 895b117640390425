import { describe, expect, it } from 'vitest'
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' }
import { createTexts } from '../../../src/base/english-texts.ts'
import { explain } from '../../../src/catalog/explain.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { toReport, WORDS_LIMIT } from '../../../src/export/report.ts'
import { exchange, text } from '../../fixtures/exchange.ts'

const HOST = 'https://eu2-cloud.acronis.com'
const texts = createTexts(messages)
const reportOf = (exchange: Exchange) => {
  const verdict = classify(exchange)
  return toReport({ exchange, verdict, explanation: explain(verdict, exchange, texts) }, texts)
}
const failure = (body: string, parts: Partial<Exchange> = {}) =>
  exchange({ method: 'DELETE', status: 400, body: text(body), ...parts })

describe('toReport', () => {
  const report = reportOf(
    failure('{"error":{"code":1006,"message":"Ask sakura@example.org","domain":"PlatformAccountServer"}}', {
      headers: {
        'x-request-id': 'c1d5a0e2-b7f3-4c0f-9a11-5e0d2c7b6a88',
        'x-int-request-id': '77aa0192bd4e4f7c8a1f0c3d5e6b7a90',
      },
    }),
  )

  it('opens with what failed and says what happened', () => {
    expect(report).toMatch(/^### 400 · 1006 Attempt to delete non-disabled tenant\n\n\S.+\n\n- Service: /)
  })

  it('says what to do, step by step', () => {
    expect(report).toMatch(/\n\nWhat to do:\n\n1\. \S.+\n2\. \S.+\n/)
  })

  it('tells the request, the code, its domain and the time in UTC and in the reader’s zone', () => {
    expect(report).toContain('`DELETE https://eu2-cloud.acronis.com/api/2/clients/5a1c9f20-…`')
    expect(report).toContain('- Status: `400`')
    expect(report).toContain('- Code: `1006`')
    expect(report).toContain('- Domain: `PlatformAccountServer`')
    expect(report).toMatch(/- Time: `2026-03-02T09:14:05\.120Z \(2026-03-0\d \d\d:\d\d:05\.120 [+-]\d\d:\d\d\)`/)
  })

  it('says in words what was asked, and which service was', () => {
    expect(report).not.toContain('- Operation:')
    expect(report).toContain('\n- Service: Account server\n- Request: ')
    expect(reportOf(failure('', { url: `${HOST}/api/2/tenants/42` }))).toContain(
      '\n- Operation: Delete a tenant\n- Service: Account server\n',
    )
    expect(reportOf(failure('', { url: `${HOST}/elsewhere` }))).not.toMatch(/- (?:Operation|Service):/)
  })

  it('gives the server’s words, masked, and says what was masked', () => {
    expect(report).toContain('"message":"Ask <mail address>"')
    expect(report).not.toContain('sakura')
    expect(report.trimEnd()).toMatch(/\n\nMasked: mail addresses \(1\), ids \(1\)\.$/)
    const plain = reportOf(exchange({ url: 'https://eu2-cloud.acronis.com/api/2/users/me', status: 404 }))
    expect(plain.trimEnd()).toMatch(/nothing to mask: no mail address, name, token or id\.$/)
  })

  it('masks what fields of the answer say of a person, and counts that', () => {
    const words = reportOf(failure('{"error":{"code":1006},"firstname":"Aiko","city":"Kobe","name":"Ōsaka"}'))
    expect(words).toContain('"firstname":"<personal data>","city":"<personal data>","name":"Ōsaka"')
    expect(words).toContain('names and whereabouts (2)')
  })

  it('gives the ids by which the vendor finds the request whole, and nothing else under their names', () => {
    expect(report).toContain('- x-request-id: `c1d5a0e2-b7f3-4c0f-9a11-5e0d2c7b6a88`')
    expect(report).toContain('- x-int-request-id: `77aa0192bd4e4f7c8a1f0c3d5e6b7a90`')
    const hostile = reportOf(
      failure('', { headers: { 'x-request-id': 'a`b sakura@example.org eyJhbGciOiJub25lIn0.eyJzdWIi.c2ln' } }),
    )
    expect(hostile).toContain('- x-request-id: ``a`b <mail address> <token>``')
  })

  it('tells neither a status nor a time that is not known', () => {
    const bare = exchange({ method: '', url: '', startedAt: 0, body: text('{}') })
    const { status: _, ...pasted } = bare
    const verdict = classify({ ...bare, status: 400, body: text('{"error":{"code":"4711"}}') })
    const unknown = toReport({ exchange: pasted, verdict, explanation: explain(verdict, bare, texts) }, texts)
    expect(unknown).toMatch(/^### Code 4711 (?:of .+ )?is not/)
    expect(unknown).not.toMatch(/Status|Time|Request:|1970/)
  })

  it('keeps hostile words out of the prose', () => {
    const domain = '[x](http://evil.example) `<img src=x>`'
    const hostile = reportOf(failure(JSON.stringify({ error: { code: 7, domain, message: 'x' } }), { status: 418 }))
    const prose = hostile.replace(/```[\s\S]*```/, '').replace(/^- .*$/gm, '')
    expect(prose).not.toMatch(/(?<!\\)[[`<]/)
  })

  it('keeps the server’s text inside its code block whatever it holds', () => {
    const hostile = '```\n# Heading\n````\n<script>alert(1)</script>'
    expect(reportOf(failure(hostile))).toContain(`\`\`\`\`\`\n${hostile}\n\`\`\`\`\``)
  })

  it('takes Markdown’s and HTML’s signs in a title for text', () => {
    const code = '*bold* <b> [a](b) `c`'
    const heading = reportOf(failure(JSON.stringify({ error: { code, message: 'x' } }))).split('\n')[0]
    expect(heading).not.toMatch(/(?<!\\)[*<[`]/)
  })

  it('names the browser’s own word where no answer arrived', () => {
    const { status: _, ...rest } = exchange({ state: 'failed', error: 'net::ERR_CONNECTION_RESET' })
    expect(reportOf(rest)).toContain('- The browser says: `net::ERR_CONNECTION_RESET`')
  })

  it('cuts long words', () => {
    expect(reportOf(failure('x '.repeat(WORDS_LIMIT))).length).toBeLessThan(WORDS_LIMIT + 1000)
  })
})
