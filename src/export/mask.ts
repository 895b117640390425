// Each pattern begins only where a run of its characters begins, so that long hostile texts cost no more than their length.
const MAIL = /(?:(?<![\p{L}\p{N}.!$%*+^_~-])[\p{L}\p{N}.!$%*+^_~-]+|[^\s@])@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const MAIL_IN_URL = /(?<![\w.%+-])[\w.%+-]+%40[\w-]+(?:\.[\w-]+)+/gi
const BEARER = /\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi
const JWT = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g
const UUID = /\b([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi
/** Long, opaque and with a digit: keys and session ids. Words of that length have none. */
const OPAQUE = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{32,}(?![\w-])/gi
const NUMBER = /(?<![\w.…-])\d{4,}(\d{2})(?![\w.-])/g

/**
 * Masks what may name a person or open a door: mail addresses, tokens, and ids, of which only a part stays, enough to
 * tell one from another. Text in, text out; never throws.
 */
export function mask(text: string): string {
  return text
    .replaceAll(MAIL, '<mail address>')
    .replaceAll(MAIL_IN_URL, '<mail address>')
    .replaceAll(BEARER, '$1 <token>')
    .replaceAll(JWT, '<token>')
    .replaceAll(UUID, '$1-…')
    .replaceAll(OPAQUE, '<token>')
    .replaceAll(NUMBER, '…$1')
}
