import { answerIn, holdsStatus } from './answer-below.ts'
import { commandBody } from './command-body.ts'
import type { Word } from './command-line.ts'
import { curlOptions } from './curl-options.ts'
import { shellWords } from './shell-words.ts'

/** What a cURL command line tells of the request. */
export interface Command {
  /** As given, or as cURL chooses it. */
  readonly method: string
  /** Absolute; "" where the line names none. */
  readonly url: string
  /** Without secrets; `[removed]` where it may not be shown. */
  readonly body?: string
}

/** A prompt of up to 80 characters may stand before it: `$ curl`, `me@host:~$ curl`, `PS C:\> curl.exe`. */
const START = /^(?:[^\n'"{}<]{0,80}[$#%>❯»]\s{0,3})?curl(?:\.exe)?(?=\s)/
/** "Copy all as cURL" writes one for each request. */
const MAX_COMMANDS = 1_000
const SCHEME = /^https?:\/\//i
const HOST = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?]|$)/
const METHOD = /^[a-z-]{1,40}$/i
const KNOWN_METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i
/** Below a command with headers or a body only this is an answer: other text may be the rest of a torn argument. */
const ANSWER_START = /^\s*(?:[{[<]|$)/

/**
 * Takes the cURL commands off the start of a text: what the last one asks for, and the rest of the text, the answer to it.
 * Without a command the rest is the whole. A command may go on over lines that end with "\\" ("^" in Windows). Where its
 * quoting does not close, it ends where an answer begins. Takes linear time, never throws.
 */
export function takeCommand(text: string): { readonly command?: Command; readonly rest: string } {
  let command: Command | undefined
  let rest = text
  for (let taken = 0; taken < MAX_COMMANDS; taken += 1) {
    const next = taken === 0 ? text : rest.trimStart()
    const start = START.exec(next)?.[0].length
    if (start === undefined) return command === undefined ? { rest } : { command, rest }
    const { command: found, rest: behind } = takeOne(next, start)
    command = found
    rest = behind
  }
  return { ...(command && { command }), rest: '' }
}

function takeOne(text: string, start: number): { readonly command: Command; readonly rest: string } {
  const { words, end, open } = shellWords(text, start)
  const rest = text.slice(end)
  const { command, whole, carries } = commandOf(words, open)
  const isAnswer = !carries || ANSWER_START.test(rest) || START.test(rest.trimStart()) || holdsStatus(rest)
  const swallowsAnswer = holdsStatus(text.slice(start, end)) && !holdsStatus(rest)
  if (!open && whole && isAnswer && !swallowsAnswer) return { command, rest }
  const answer = answerIn(text.slice(start)) ?? ''
  const line = shellWords(text.slice(0, text.length - answer.length), start)
  return { command: commandOf(line.words, true).command, rest: answer }
}

/** `broken`: the words may be torn, so that only what is plainly a method or an address is taken for one. */
function commandOf(
  words: readonly Word[],
  broken: boolean,
): { readonly command: Command; readonly whole: boolean; readonly carries: boolean } {
  const { method, addresses, data, asQuery, carries, cut } = curlOptions(words)
  const host = broken ? undefined : addresses.find((address) => HOST.test(address))
  const url = addresses.find((address) => SCHEME.test(address)) ?? host ?? ''
  const body = data && commandBody(broken ? { ...data, sure: false } : data)
  const isMethod = (broken ? KNOWN_METHOD : METHOD).test(method)
  const command = {
    method: isMethod ? method.toUpperCase() : '',
    url: addressOf(url),
    ...(body && !asQuery && { body: body.text }),
  }
  return { command, whole: !cut && (body?.whole ?? true), carries }
}

/** cURL's own escapes of brackets resolved; what no address has in it ends one. */
function addressOf(url: string): string {
  const plain = url.replace(/\\(?=[[\]{}])/g, '').replace(/[\s"<>^`\\].*$/s, '')
  return plain === '' || SCHEME.test(plain) ? plain : `https://${plain}`
}
