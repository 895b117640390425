import { describe, expect, it } from 'vitest'
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' }
import { createTexts } from '../../../src/base/english-texts.ts'
import { explain } from '../../../src/catalog/explain.ts'
import { classify } from '../../../src/classify/classify.ts'
import type { Exchange } from '../../../src/correlate/exchange.ts'
import { toReport, WORDS_LIMIT } from '../../../src/export/report.ts'
import { sample, text } from './sample.ts'

const HOST = 'https://eu2-cloud.acronis.com'
const texts = createTexts(messages)
const reportOf = (exchange: Exchange) => {
  const verdict = classify(exchange)
  return toReport({ exchange, verdict, explanation: explain(verdict, exchange, texts) }, texts)
}
const failure = (body: string, parts: Partial<Exchange> = {}) =>
  sample({ method: 'DELETE', status: 400, body: text(body), ...parts })

describe('toReport', () => {
  const report = reportOf(
    failure('{"error":{"code":1006,"message":"Ask sakura@example.org","domain":"PlatformAccountServer"}}'),
  )

  it('opens with what failed and says what happened', () => {
    expect(report).toMatch(/^### 400 · 1006 Attempt to delete non-disabled tenant\n\n\S.+\n\n- Service: /)
  })

  it('tells the request, the code and the time in UTC and in the reader’s zone', () => {
    expect(report).toContain('`DELETE https://eu2-cloud.acronis.com/api/2/clients/5a1c9f20-…`')
    expect(report).toContain('- Status: `400`')
    expect(report).toContain('- Code: `1006`')
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

  it('gives the server’s words, masked, and says so', () => {
    expect(report).toContain('"message":"Ask <mail address>"')
    expect(report).not.toContain('sakura')
    expect(report.trimEnd()).toMatch(/masked\.$/)
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
    const { status: _, ...rest } = sample({ state: 'failed', error: 'net::ERR_CONNECTION_RESET' })
    expect(reportOf(rest)).toContain('- The browser says: `net::ERR_CONNECTION_RESET`')
  })

  it('cuts long words', () => {
    expect(reportOf(failure('x '.repeat(WORDS_LIMIT))).length).toBeLessThan(WORDS_LIMIT + 1000)
  })
})
