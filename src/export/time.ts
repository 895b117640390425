import { clockTime } from '../base/clock-time.ts'

function two(n: number) {
  return String(n).padStart(2, '0')
}

/** Date and time in the reader's own zone with its offset, "2026-03-01 14:03:22.045 +01:00". `at`: epoch ms. */
export function localTime(at: number): string {
  const date = new Date(at)
  const offset = -date.getTimezoneOffset()
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${clockTime(at)}.${String(date.getMilliseconds()).padStart(3, '0')} ${zone}`
}

/** The same moment in UTC, "2026-03-01T13:03:22.045Z"; "" for what is no time. `at`: epoch ms. Never throws. */
export function utcTime(at: number): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}
