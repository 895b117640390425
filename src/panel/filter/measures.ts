const STATUS = /^(?:(\d)xx|(\d{3})(?:-(\d{3}))?|(>=|<=|>|<)(\d{3}))$/i
const TIME = /^(\d+(?:\.\d+)?)(ms|s|m)?$/i
const SIZE = /^(\d+(?:\.\d+)?)(k|m|g)?b?$/i
const IN_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 }
const IN_BYTES: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000, g: 1_000_000_000 }

type NumberTest = (value: number) => boolean

/** What `404`, `4xx`, `400-499`, `>=500` and the like say of a status; undefined where they say nothing. */
export function readStatus(text: string): NumberTest | undefined {
  const [whole, hundreds, from, to, sign, limit] = STATUS.exec(text) ?? []
  if (whole === undefined) return undefined
  if (hundreds) return (status) => Math.floor(status / 100) === Number(hundreds)
  const bound = Number(limit)
  if (sign === '>=') return (status) => status >= bound
  if (sign === '>') return (status) => status > bound
  if (sign === '<=') return (status) => status <= bound
  if (sign === '<') return (status) => status < bound
  const [low, high] = [Number(from), Number(to ?? from)]
  return low <= high ? (status) => status >= low && status <= high : undefined
}

/** `2s`, `500ms`, `1m` or `500` in milliseconds; undefined where it is no time. */
export function readTime(text: string): number | undefined {
  const [, value, unit = 'ms'] = TIME.exec(text) ?? []
  return value === undefined ? undefined : Number(value) * (IN_MS[unit.toLowerCase()] ?? 1)
}

/** `100k`, `1M` or `5000` in bytes; undefined where it is no size. */
export function readSize(text: string): number | undefined {
  const [, value, unit = ''] = SIZE.exec(text) ?? []
  return value === undefined ? undefined : Number(value) * (IN_BYTES[unit.toLowerCase()] ?? 1)
}
