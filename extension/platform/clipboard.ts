/** Puts text on the clipboard; false when the browser refused. Never throws. */
export function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
