import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callToCurl, toCurl } from '../../../src/export/curl.ts'
import { shellQuote } from '../../../src/export/shell-quote.ts'
import { ADDRESS, exchange, text } from '../../fixtures/exchange.ts'
import { runs } from '../../runs.ts'

/** Runs `script` in a real POSIX shell in which `curl` prints the arguments that reach it. */
function argumentsOf(script: string): readonly string[] {
  const shell = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${script}\n`
  return execFileSync('sh', { input: shell, encoding: 'utf8' }).split('\0').slice(0, -1)
}

/** Every word in one run of the shell, which is far quicker than a run for each. */
const through = (words: readonly string[]) => argumentsOf(`curl ${words.map(shellQuote).join(' ')}`)

const HOSTILE = [
  '',
  "it's",
  "'; touch hacked; '",
  '$(touch hacked) `touch hacked` $HOME $(($HOME))',
  '"double" \\ back\\slash \\\n',
  '!history ~ * ? [a-z] {a,b} # & | ; < > ( )',
  'line one\nline two\r\n\ttabbed',
  '@/etc/hostname',
  '-X --next',
  '\u0003\nrm -rf everything\n',
  '\u001b[201~\u001b]0;title\u0007 \u009b31m \u007f',
  '\u202e txt.exe \u2066 \u2028 \u2029',
  '株式会社さくら 🌸',
]

describe('shellQuote', () => {
  it('brings hostile strings through a real shell unchanged', () => {
    expect(through(HOSTILE)).toEqual(HOSTILE)
  })

  it('brings any string through a real shell unchanged', () => {
    const word = fc.string({ unit: 'binary', maxLength: 40 }).map((s) => s.replaceAll('\0', ''))
    const words = fc.array(word, { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(words, (list) => {
        expect(through(list)).toEqual(list)
      }),
      { numRuns: runs(3) },
    )
  })

  it('writes nothing that a terminal would act on while it is pasted', () => {
    for (const word of HOSTILE) expect(shellQuote(word)).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_Control}/u)
  })

  it('drops what no argument can hold', () => {
    expect(through(['a\0b', 'half \ud83c pair'])).toEqual(['ab', 'half  pair'])
  })

  it('leaves plain words as they are', () => {
    expect(shellQuote(ADDRESS)).toBe(ADDRESS)
  })
})

describe('toCurl', () => {
  it('writes the form of the vendor’s documentation', () => {
    expect(toCurl(exchange())).toBe(
      `curl -s ${ADDRESS} \\\n     --header "Authorization: Bearer <your token>" \\\n     --include`,
    )
  })

  it('names the method and sends the body as it was', () => {
    const body = '{"name":"O\'Neil & \\"Sons\\"","version":12}'
    const words = argumentsOf(toCurl(exchange({ method: 'PUT', requestBody: text(body) })))
    expect(words).toEqual([
      ...['-s', ADDRESS, '-X', 'PUT'],
      ...['--header', 'Authorization: Bearer <your token>', '--header', 'Content-Type: application/json'],
      ...['--data-raw', body, '--include'],
    ])
  })

  it('quotes a hostile address and keeps cURL from reading patterns into it', () => {
    const url = `${ADDRESS}?a='$(touch hacked)'&b={1,2}[3]`
    const words = argumentsOf(toCurl(exchange({ url })))
    expect(words.slice(0, 3)).toEqual(['-s', url, '--globoff'])
  })

  it('asks for the head alone where the request did', () => {
    expect(argumentsOf(toCurl(exchange({ method: 'HEAD' })))).toContain('--head')
  })

  it('puts a placeholder where the body is not known whole, rather than sending half of it', () => {
    const cut = exchange({ method: 'POST', requestBody: { text: '{"a":', truncated: true } })
    expect(argumentsOf(toCurl(cut))).toContain('<request body>')
    expect(argumentsOf(toCurl(exchange({ method: 'POST' })))).toContain('<request body>')
    // What has lost its secrets would set them to that very mark.
    const clean = exchange({ method: 'PUT', requestBody: { text: '{"password":"[removed]"}', truncated: false } })
    expect(argumentsOf(toCurl(clean))).toContain('<request body>')
    expect(toCurl(exchange({ method: 'POST', requestBody: { reason: 'empty' } }))).not.toContain('--data')
  })
})

describe('callToCurl', () => {
  it('writes the same form, with the placeholders for the reader to fill in', () => {
    expect(callToCurl({ method: 'GET', url: ADDRESS })).toBe(toCurl(exchange()))
    expect(callToCurl({ method: 'DELETE', url: `${ADDRESS}?version=<version>` })).toBe(
      `curl -s '${ADDRESS}?version=<version>' \\\n     -X DELETE \\\n     --header "Authorization: Bearer <your token>" \\\n     --include`,
    )
  })

  it('sends a body as JSON, also one that is none until it is filled in', () => {
    const body = '{"enabled":false,"version":<version>}'
    expect(argumentsOf(callToCurl({ method: 'PUT', url: ADDRESS, body }))).toEqual([
      ...['-s', ADDRESS, '-X', 'PUT'],
      ...['--header', 'Authorization: Bearer <your token>', '--header', 'Content-Type: application/json'],
      ...['--data-raw', body, '--include'],
    ])
  })

  it('brings hostile addresses and bodies through a real shell unchanged', () => {
    for (const hostile of HOSTILE.filter(Boolean)) {
      const words = argumentsOf(callToCurl({ method: 'PUT', url: `${ADDRESS}?a=${hostile}`, body: hostile }))
      expect(words[1]).toBe(`${ADDRESS}?a=${hostile}`)
      expect(words[words.indexOf('--data-raw') + 1]).toBe(hostile)
    }
  })
})
