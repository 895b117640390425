/** Puts text on the clipboard; false when the browser refused. Never throws. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
