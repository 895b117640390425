import type { TextKey, Texts } from '../../base/texts.ts'
import { readError } from '../../classify/read-error.ts'
import type { Body } from '../../observe/observation.ts'
import { jsonBody } from '../body/json-body.ts'
import type { Decoded, DecodedRow } from './decoded.ts'

const KINDS: Readonly<Record<'body' | 'http' | 'har-entry', TextKey>> = {
  body: 'panel_decode_kind_body',
  http: 'panel_decode_kind_http',
  'har-entry': 'panel_decode_kind_har_entry',
}

/** What the pasted text was taken for: "Read as: curl output, status 400, JSON body". "" where it was not read. */
export function readAs(decoded: Decoded, texts: Texts): string {
  const parts = partsOf(decoded, texts)
  return parts.length > 0 ? texts('panel_decode_read_as', parts.join(', ')) : ''
}

function partsOf(decoded: Decoded, texts: Texts): readonly string[] {
  switch (decoded.kind) {
    case 'nothing':
    case 'unreadable':
      return []
    case 'code':
      return [texts('panel_decode_kind_code', decoded.code)]
    case 'har':
      return [texts('panel_decode_kind_har', String(decoded.total), String(decoded.failed))]
    default:
      return [texts(KINDS[decoded.kind]), statusOf(decoded.row, texts), texts(bodyKey(decoded.row.exchange.body))]
  }
}

function statusOf({ exchange }: DecodedRow, texts: Texts): string {
  if (exchange.status !== undefined) return texts('panel_decode_status', String(exchange.status))
  return texts(exchange.state === 'failed' ? 'panel_no_answer' : 'panel_decode_no_status')
}

function bodyKey(body: Body): TextKey {
  if (!('text' in body)) return body.reason === 'empty' ? 'panel_decode_body_none' : 'panel_decode_body_no_text'
  if (jsonBody(body.text)) return 'panel_decode_body_json'
  const { shape, lenient } = readError(body.text, '')
  if (lenient) return 'panel_decode_body_nearly_json'
  return shape === 'html' ? 'panel_decode_body_html' : 'panel_decode_body_text'
}
