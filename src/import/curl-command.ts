/** What a cURL command line tells of the request. */
export interface Command {
  /** As given, or as cURL chooses it. */
  readonly method: string
  /** Absolute; "" where the line names none. */
  readonly url: string
  readonly body?: string
}

/** A prompt of up to 80 characters may stand before it: `$ curl`, `me@host:~$ curl`, `PS C:\> curl.exe`. */
const START = /^(?:[^\n'"{}<]{0,80}[$#%>❯»]\s{0,3})?curl(?:\.exe)?(?=\s)/

/** Short options whose value follows, in the same word or the next. */
const SHORT_WITH_VALUE = 'AbcCdDeEFHKmoPQrtTuUwxXyYz'
const LONG_WITH_VALUE = new Set(
  (
    'header request data data-raw data-binary data-ascii data-urlencode json form form-string upload-file url user ' +
    'user-agent referer cookie cookie-jar output proxy proxy-user cacert capath cert key max-time connect-timeout ' +
    'write-out resolve connect-to retry retry-delay limit-rate interface config range oauth2-bearer max-redirs'
  ).split(' '),
)
const DATA = /^(?:d|json|data(?:-raw|-binary|-ascii|-urlencode)?)$/
const SCHEME = /^https?:\/\//i
const HOST = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?]|$)/

/**
 * Takes the cURL command off the start of a text: what it asks for, and the rest of the text. Without a command the rest
 * is the whole. The command may go on over lines that end with "\\" ("^" in Windows). Takes linear time, never throws.
 */
export function takeCommand(text: string): { readonly command?: Command; readonly rest: string } {
  const start = START.exec(text)?.[0]
  if (start === undefined) return { rest: text }
  const { words, end } = wordsOf(text, start.length)
  return { command: commandOf(words), rest: text.slice(end) }
}

/** The words of a shell's command line, to the end of its line. Quotes and escapes are resolved as far as they matter. */
function wordsOf(text: string, from: number): { readonly words: readonly string[]; readonly end: number } {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  let at = from
  for (; at < text.length; at += 1) {
    const char = text.charAt(at)
    const next = text.charAt(at + 1)
    if (quote !== '') {
      if (char === quote) quote = ''
      else if (char === '\\' && quote === '"' && (next === '"' || next === '\\')) {
        word = (word ?? '') + next
        at += 1
      } else word = (word ?? '') + char
    } else if (next === '\n' && (char === '\\' || char === '^' || char === '`')) at += 1
    else if (char === '"' || char === "'") {
      quote = char
      word ??= ''
    } else if (char === '\n') break
    else if (char === ' ' || char === '\t') {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (char === '\\') {
      word = (word ?? '') + next
      at += 1
    } else word = (word ?? '') + char
  }
  if (word !== undefined) words.push(word)
  return { words, end: at }
}

function commandOf(words: readonly string[]): Command {
  let method: string | undefined
  let url: string | undefined
  const data: string[] = []
  let head = false
  let asQuery = false
  const take = (option: string, value: string): void => {
    if (option === 'X' || option === 'request') method = value
    else if (option === 'url') url ??= value
    else if (DATA.test(option)) data.push(value)
    else if (/^(?:F|form|form-string)$/.test(option)) method ??= 'POST'
    else if (option === 'T' || option === 'upload-file') method ??= 'PUT'
  }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word.startsWith('--')) {
      const option = word.slice(2)
      if (option === 'head') head = true
      else if (option === 'get') asQuery = true
      else if (LONG_WITH_VALUE.has(option)) take(option, words[++at] ?? '')
    } else if (word.startsWith('-') && word.length > 1) {
      const valued = [...word.slice(1)].findIndex((letter) => SHORT_WITH_VALUE.includes(letter)) + 1
      const switches = valued > 0 ? word.slice(1, valued) : word.slice(1)
      head ||= switches.includes('I')
      asQuery ||= switches.includes('G')
      if (valued > 0) take(word.charAt(valued), word.slice(valued + 1) || (words[++at] ?? ''))
    } else url ??= word
  }
  const sends = data.length > 0 && !asQuery
  const chosen = method ?? (head ? 'HEAD' : sends ? 'POST' : 'GET')
  return { method: chosen.toUpperCase(), url: absolute(url ?? ''), ...(sends ? { body: data.join('&') } : {}) }
}

function absolute(url: string): string {
  if (SCHEME.test(url)) return url
  return HOST.test(url) ? `https://${url}` : ''
}
