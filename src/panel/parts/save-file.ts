/** Lives until the next file is saved: nothing says when the browser has read it. */
let last = ''

/** Has the browser save `text` under this name. A link with `download` needs no permission, and works in any panel. */
export function saveFile(name: string, text: string): void {
  if (last) URL.revokeObjectURL(last)
  last = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = last
  link.download = name
  link.click()
}
