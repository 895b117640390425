import type { BodyNode } from './body-tree.ts'
import { emptyRecord, flattened, objectIn, scalar, whole } from './node-text.ts'
import { chainOf } from './suberrors.ts'
import type { BodyShape, ParsedError } from './verdict.ts'

export type Fields = Omit<ParsedError, 'lenient'>

type TextField = 'code' | 'message' | 'domain' | 'info' | 'details' | 'kbLink'

const HTTP_STATUS = /^[1-5]\d\d$/
/** The name of an error, as opposed to a sentence or a number. */
export const NAME = /^[A-Za-z][\w.-]{0,99}$/

/** A copy without the keys whose value is undefined, as exactOptionalPropertyTypes wants it. */
export function parsed(shape: BodyShape, fields: Partial<Record<TextField, string | undefined>>): Fields {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { context: emptyRecord(), ...Object.fromEntries(given), shape }
}

/** Reads an error object of any of the services. */
export function fieldsOf(node: BodyNode, shape: BodyShape): Fields {
  const { members } = node
  const reason = scalar(members.get('reason'))
  const chain = chainOf(node)
  const code = betterName(whole(members.get('code')), whole(members.get('reason')))
  const details = members.get('details')
  return {
    ...parsed(shape, {
      code,
      message:
        chain.text ?? scalar(members.get('message')) ?? debugText(node) ?? (reason === code ? undefined : reason),
      domain: whole(members.get('domain')),
      info: scalar(details?.members.get('info')),
      details: details?.kind === 'object' || details?.kind === 'array' ? details.text : scalar(details),
      kbLink: whole(members.get('kbLink')),
    }),
    context: flattened(members.get('context')),
  }
}

/** Reads an error of the legacy management server: the deepest cause gives the message, its names stay in the context. */
export function legacyFields(node: BodyNode): Fields {
  const { members } = node
  const chain = chainOf(node)
  const reason = scalar(members.get('reason'))
  const name = reason !== undefined && NAME.test(reason) ? whole(members.get('reason')) : undefined
  const serCode = whole(members.get('serCode'))
  const code = betterName(serCode, name) ?? name ?? chain.code
  const sentences = [chain.text, scalar(members.get('cause')), scalar(members.get('effect'))]
  const context = flattened(members.get('context'))
  if (serCode !== undefined && serCode !== code) context.serCode ??= serCode
  if (name !== undefined && name !== code) context.reason ??= name
  return {
    ...parsed('legacy', {
      code,
      message: sentences.find((text) => text !== undefined) ?? (reason === code ? undefined : reason),
      domain: whole(members.get('domain')),
      kbLink: whole(members.get('kb_link')),
    }),
    context,
  }
}

/** Whether the fields tell anything at all. */
export function says({ code, message, info }: Fields): boolean {
  return (code ?? message ?? info) !== undefined
}

/** Of `code: "404", reason: "CANotFoundErr"` the name says more: the status is known anyway. */
function betterName(code: string | undefined, reason: string | undefined): string | undefined {
  const named = code !== undefined && HTTP_STATUS.test(code) && reason !== undefined && NAME.test(reason)
  return named ? reason : code
}

function debugText(node: BodyNode): string | undefined {
  const debug = objectIn(node, 'debug')
  return debug && (scalar(debug.members.get('msg')) ?? scalar(debug.members.get('message')))
}
