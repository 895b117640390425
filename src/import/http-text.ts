/** What a text with a status line, headers and a body tells, as `curl --include` and `curl --verbose` print it. */
export interface HttpText {
  /** Of the request, where the text has it (`> DELETE /api/2/…`). */
  readonly method?: string
  readonly url?: string
  readonly status: number
  /** "HTTP/1.1 400 Bad Request" */
  readonly statusLine: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  /** Answers before the last one that sent the client elsewhere. */
  readonly redirects: readonly { readonly status: number; readonly location: string }[]
  readonly body: string
}

const STATUS_LINE = /^[ \t]{0,8}(?:< )?(HTTP\/\d(?:\.\d)?[ \t]+(\d{3})\b[^\n]*)$/gm
const HEADER = /^[ \t]{0,8}([\w!#$%&'*+.^|~-]{1,100}):[ \t]*(.*)$/
const REQUEST_LINE = /^> ([A-Z]{1,20}) (\S+) HTTP\/\d/m
const HOST_LINE = /^> host:[ \t]*(\S+)/im
/** A colour whose escape character was lost on the way. */
const LOST_COLOUR = /\[\d{0,3}(?:;\d{1,3}){0,4}m/g
/** What cURL itself says between the lines. */
const INFO =
  /^(?:\* |> |[{}] \[\d+ bytes data\]|[ \t]*%[ \t]+Total|[ \t]*Dload|[ \t]*\d+[ \t]+[\d.]+[kMG]?[ \t]+\d+[ \t])/
const SAID_BY_CURL =
  /\* (?:Connection #\d+ to host|Closing connection|Curl_http_done|Ignoring the response-body|Issue another request|Excess found|HTTP error before end|upload completely|shutting down)[^\n]*\n?/g

interface Block {
  readonly status: number
  readonly statusLine: string
  readonly headers: HttpText['headers']
  /** Index of the first character behind it. */
  readonly end: number
}

/** Reads the last answer in a text, or undefined where no line is a status line. Takes linear time, never throws. */
export function readHttpText(text: string): HttpText | undefined {
  let block = blockAfter(text, 0)
  if (block === undefined) return undefined
  const first = block
  const redirects: { status: number; location: string }[] = []
  for (let next = nextBlock(text, block); next !== undefined; next = nextBlock(text, block)) {
    const location = headerOf(block, 'location')
    if (isRedirect(block.status) && location !== undefined) redirects.push({ status: block.status, location })
    block = next
  }
  const { status, statusLine, headers, end } = block
  return { ...requestIn(text), status, statusLine, headers, redirects, body: bodyIn(text, end, first) }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400
}

/** An answer that another follows at once was not the last; one that only announces another is searched behind, too. */
function nextBlock(text: string, block: Block): Block | undefined {
  const next = blockAfter(text, block.end)
  if (next === undefined) return undefined
  const between = text.slice(block.end, next.end)
  const announced = block.status < 200 || isRedirect(block.status)
  return announced || isOnlyInfo(between.slice(0, between.indexOf('HTTP/'))) ? next : undefined
}

function isOnlyInfo(between: string): boolean {
  return between.split('\n').every((line) => /^[ \t]*(?:<[ \t]*)?$/.test(line) || INFO.test(line))
}

function blockAfter(text: string, from: number): Block | undefined {
  STATUS_LINE.lastIndex = from
  const found = STATUS_LINE.exec(text)
  if (found === null) return undefined
  const headers: { name: string; value: string }[] = []
  let at = found.index + found[0].length + 1
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd < 0 ? text.length : lineEnd
    const line = text.slice(at, Math.min(end, at + 16_384))
    const plain = line.replace(/^< ?/, '').replace(LOST_COLOUR, '')
    if (plain.trim() === '') {
      at = end + 1
      break
    }
    const header = HEADER.exec(plain)
    if (header) headers.push({ name: header[1] ?? '', value: (header[2] ?? '').trim() })
    else if (!INFO.test(line)) break
    at = end + 1
  }
  const statusLine = (found[1] ?? '').replace(LOST_COLOUR, '').trim()
  return { status: Number(found[2]), statusLine, headers, end: Math.min(at, text.length) }
}

function headerOf({ headers }: Block, wanted: string): string | undefined {
  return headers.find(({ name }) => name.toLowerCase() === wanted)?.value
}

function requestIn(text: string): { method?: string; url?: string } {
  const [, method, path = ''] = REQUEST_LINE.exec(text) ?? []
  if (method === undefined) return {}
  const host = HOST_LINE.exec(text)?.[1]
  return host === undefined || !path.startsWith('/') ? { method } : { method, url: `https://${host}${path}` }
}

/** Only a verbose text has cURL's own lines in it. */
function bodyIn(text: string, from: number, first: Block): string {
  const body = text.slice(from)
  const verbose = /^[<>] /m.test(text.slice(0, first.end))
  return (verbose ? body.replace(SAID_BY_CURL, '') : body).trim()
}
