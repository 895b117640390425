import { createBoundedMap } from '../../base/bounded-map.ts'

/** More than a list shows at once. A value is put into words in 6 µs, and looked up in a fraction of one. */
const REMEMBERED = 2_000

type Unit = 'millisecond' | 'second' | 'minute' | 'byte' | 'kilobyte' | 'megabyte'

/**
 * Creates the function that says a number with its unit in the browser's language: "1.23 s", "1,23 Sek.". As in DevTools
 * the unit is short and has a space, also in languages that write both in one.
 */
function createUnitFormat(unit: Unit, digits: number): (value: number) => string {
  const format = new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    // The narrow form of a minute is "m".
    unitDisplay: unit === 'minute' ? 'short' : 'narrow',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const known = createBoundedMap<number, string>(REMEMBERED)
  return (value) => {
    const rounded = Math.round(value * 10 ** digits)
    const old = known.get(rounded)
    if (old !== undefined) return old
    const parts = format.formatToParts(rounded / 10 ** digits)
    const isSpaced = parts.some(({ type }) => type === 'literal')
    const text = parts.map((part) => (part.type === 'unit' && !isSpaced ? ` ${part.value}` : part.value)).join('')
    known.set(rounded, text)
    return text
  }
}

const milliseconds = createUnitFormat('millisecond', 0)
const hundredths = createUnitFormat('second', 2)
const tenths = createUnitFormat('second', 1)
const seconds = createUnitFormat('second', 0)
const minutes = createUnitFormat('minute', 0)
const bytes = createUnitFormat('byte', 0)
const kilobytes = createUnitFormat('kilobyte', 1)
const megabytes = createUnitFormat('megabyte', 1)

/** A duration for a narrow column: "0 ms", "850 ms", "1.20 s", "2 min 5 s". `ms`: milliseconds. */
export function duration(ms: number): string {
  if (ms < 999.5) return milliseconds(Math.max(0, ms))
  if (ms < 59_950) return ms < 9_950 ? hundredths(ms / 1000) : tenths(ms / 1000)
  const whole = Math.round(ms / 1000)
  return `${minutes(Math.floor(whole / 60))} ${seconds(whole % 60)}`
}

/** A size in bytes for reading: "0 B", "512 B", "1.4 kB", "2.0 MB". */
export function byteSize(size: number): string {
  if (size < 1000) return bytes(size)
  return size < 999_950 ? kilobytes(size / 1000) : megabytes(size / 1_000_000)
}
