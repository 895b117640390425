import { describe, expect, it } from 'vitest'
import { shellWords } from '../../../../src/import/shell-words.ts'

const textsOf = (line: string) => shellWords(`curl ${line}`, 5).words.map(({ text }) => text)
/** The first words have a sign of cmd.exe in them. */
const cmdTextsOf = (line: string) => textsOf(`^"x^" ${line}`).slice(1)

describe('the words of a POSIX shell', () => {
  it.each<[string, string[]]>([
    [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
    [`'a\\b"c$d'`, ['a\\b"c$d']],
    [`"a\\"b\\\\c\\$d\\\`e\\f"`, ['a"b\\c$d`e\\f']],
    [`"a\\\nb"`, ['ab']],
    [`'it'\\''s'`, ["it's"]],
    [`a'b'"c"d`, ['abcd']],
    ['a\\ b\\\nc', ['a bc']],
    [`-H '' ""`, ['-H', '', '']],
    [`$"a b"`, ['a b']],
    [`$'it\\'s \\"x\\" \\\\ \\? \\n\\t\\r\\a\\b\\e\\E\\f\\v'`, ['it\'s "x" \\ ? \n\t\r\u0007\b\u001b\u001b\f\v']],
    [`$'\\x41\\x4g \\101\\0619 \\u0021\\u00e4b \\U0001F600 \\cA'`, ['A\u0004g A19 !äb 😀 \u0001']],
    [`$'\\xc3\\xa4 \\303\\244 \\xe4'`, ['ä ä ä']],
    [`$'\\ud83d\\ude00'`, ['😀']],
    [`$'\\q \\xz'`, ['\\q \\xz']],
    [`100% $ a$`, ['100%', '$', 'a$']],
  ])('of %j are %j', (line, words) => {
    expect(textsOf(line)).toEqual(words)
    expect(shellWords(`curl ${line}`, 5)).toMatchObject({ open: false })
  })

  it.each(['$NAME', '"$NAME"', `"\${NAME}"`, '"a$(cat x)b"', '`cat x`', '"`cat x`"', '$1', '"%NAME%"'])(
    'are not sure in %j',
    (line) => expect(shellWords(`curl ${line}`, 5).words.some(({ sure }) => !sure)).toBe(true),
  )

  it.each([`'$NAME'`, `$'$(x)'`, `"\\$NAME"`, `'%NAME%'`, '%C3%A4b%20'])('are sure in %j', (line) =>
    expect(shellWords(`curl ${line}`, 5).words.every(({ sure }) => sure)).toBe(true),
  )

  it.each([`'a`, `"a`, `$'a\\'`, `$"a`, `"a\\"`, `"$(a`])('are open in %j', (line) =>
    expect(shellWords(`curl ${line}`, 5).open).toBe(true),
  )
})

describe('the words of cmd.exe', () => {
  it.each<[string, string[]]>([
    [`^"a b^" c`, ['a b', 'c']],
    [`^"^{^\\^"a^\\^":^\\^"b^\\^"^}^"`, ['{"a":"b"}']],
    [`"^{^\\^"a^\\^":^\\^"b^\\^"^}"`, ['{"a":"b"}']],
    [`"{\\"a\\":\\"b\\"}"`, ['{"a":"b"}']],
    [`"{""a"":""b""}"`, ['{"a":"b"}']],
    [`^"^%^20^%^C3^^^&^"`, ['%20%C3^&']],
    [`"a^%^20b"`, ['a%20b']],
    [`^"a^\n\nb^"`, ['a\nb']],
    [`a ^\n  b`, ['a', 'b']],
    [`p^a^s^s`, ['pass']],
    [`C:\\dir\\ "C:\\a b\\\\" \\\\x`, ['C:\\dir\\', 'C:\\a b\\', '\\\\x']],
    [`^"\\\\\\^"a^"`, ['\\"a']],
    [`"" 'a b'`, ['', "'a", "b'"]],
  ])('of %j are %j', (line, words) => expect(cmdTextsOf(line)).toEqual(words))

  it('end with their line, whether a quote is open or not', () => {
    expect(shellWords('curl ^"a ^"b\nc', 5)).toMatchObject({ end: 12, open: false })
    expect(shellWords('curl ^"a b\nc', 5)).toMatchObject({ end: 10, open: true })
  })

  it('are not sure where a variable stands', () => {
    expect(shellWords('curl ^"%NAME%^" ^"a^"', 5).words.map(({ sure }) => sure)).toEqual([false, true])
  })
})
