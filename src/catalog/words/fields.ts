import type { TextKey, Texts } from '../../base/texts.ts'
import type { ParsedError } from '../../classify/verdict.ts'

/** A field of the server's error, named and described as the vendor's table does. */
export interface ErrorField {
  /** The vendor's own name for it, verbatim. */
  readonly label: string
  readonly description: string
  /** The server's text; undefined where the body has no such field. */
  readonly value: string | undefined
}

const ROWS = [
  { field: 'code', label: 'error.code', text: 'catalog_field_code' },
  { field: 'message', label: 'error.message', text: 'catalog_field_message' },
  { field: 'details', label: 'error.details', text: 'catalog_field_details' },
  { field: 'domain', label: 'error.domain', text: 'catalog_field_domain' },
] as const satisfies readonly { field: keyof ParsedError; label: string; text: TextKey }[]

/** The four fields of the vendor's table, always all four and in its order. */
export function errorFields(error: ParsedError, texts: Texts): readonly ErrorField[] {
  return ROWS.map(({ field, label, text }) => ({ label, description: texts(text), value: error[field] }))
}
