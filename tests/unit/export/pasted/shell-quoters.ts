/** Quotes an argument as a browser, or a person, writes it into a command line. */
type Quoter = (text: string) => string

const escape4 = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
const escape2 = (char: string): string => {
  const code = char.charCodeAt(0)
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : escape4(char)
}
const ansiC = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r')

/** Chromium 156, "Copy as cURL (bash)". */
const chromeBash: Quoter = (text) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Chromium escapes them.
  /[\0-\x1F\x7F-\x9F!']/.test(text) ? `$'${ansiC(text).replace(/[\0-\x1F\x7F-\x9F!]/g, escape4)}'` : `'${text}'`

/** Firefox 153 on Linux and macOS. */
const firefoxPosix: Quoter = (text) =>
  /[^ -~]|[!']/.test(text)
    ? `$'${ansiC(text)
        .replaceAll('!', '\\041')
        .replace(/[^ -~]/g, escape2)}'`
    : `'${text}'`

const carets = (text: string, unmarked: RegExp): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(unmarked, '^$&')
    .replace(/%(?=\w)/g, '%^')
    .replace(/\r?\n|\r/g, '^\n\n')

/** Chromium 156, "Copy as cURL (cmd)". */
const chromeCmd: Quoter = (text) => `^"${carets(text, /[^\w\s\-:=+~'/.',?;*]/g).replace(/[^ -~\r\n]/g, ' ')}^"`

/** Chromium around 100, "Copy as cURL (cmd)": carets within plain quotes, unless there is a line break. */
const oldChromeCmd: Quoter = (text) => {
  const quote = /[\r\n]/.test(text) ? '^"' : '"'
  return quote + carets(text, /[^\w\s\-:=+~'/.',?;()*`]/g) + quote
}

/** Firefox 153 on Windows. */
const firefoxCmd: Quoter = (text) => `^"${carets(text, /[^-\w\s:=+~/.',?;()*`\p{C}]/gu).replace(/[^\S\r\n]/g, ' ')}^"`

/** Chromium and Firefox before 2017 on Windows. */
const doubledCmd: Quoter = (text) =>
  `"${text
    .replaceAll('"', '""')
    .replaceAll('%', '"%"')
    .replaceAll('\\', '\\\\')
    .replace(/[\r\n]+/g, '"^$&"')}"`

const single: Quoter = (text) => `'${text.replaceAll("'", "'\\''")}'`
const double: Quoter = (text) => `"${text.replace(/[\\"$`]/g, '\\$&')}"`
const translated: Quoter = (text) => `$${double(text)}`
const bare: Quoter = (text) => text.replace(/[^\w\n]/g, '\\$&').replaceAll('\n', "'\n'")
const octal: Quoter = (text) =>
  `$'${[...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}'`
const pieces: Quoter = (text) => {
  const half = text.length >> 1
  return single(text.slice(0, half)) + double(text.slice(half))
}
/** By hand for cmd.exe, without line breaks. */
const backslashCmd: Quoter = (text) =>
  `"${text
    .replace(/(\\*)"/g, '$1$1\\"')
    .replace(/\\+$/, '$&$&')
    .replaceAll('\n', ' ')}"`

/** Every form, with what joins the arguments of a command. */
export const QUOTERS: readonly (readonly [name: string, quote: Quoter, join: string])[] = [
  ['Chromium for bash', chromeBash, ' \\\n  '],
  ['Firefox for POSIX', firefoxPosix, ' \\\n  '],
  ['Chromium for cmd', chromeCmd, ' ^\n  '],
  ['an older Chromium for cmd', oldChromeCmd, ' ^\n  '],
  ['Firefox for cmd', firefoxCmd, ' ^\n  '],
  ['an older Firefox for cmd', doubledCmd, ' '],
  ['single quotes', single, ' '],
  ['double quotes', double, ' '],
  ['translated quotes', translated, ' '],
  ['backslashes alone', bare, ' '],
  ['octal bytes', octal, ' '],
  ['pieces in different quotes', pieces, ' '],
  ['double quotes for cmd', backslashCmd, ' ^\n '],
]
