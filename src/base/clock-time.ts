function two(n: number) {
  return String(n).padStart(2, '0')
}

/** Clock time in the reader's own zone, "14:03:22". `at`: epoch ms. Never throws. */
export function clockTime(at: number): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
}
