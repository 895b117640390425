/** Creates the function that has the browser save a JSON text. A link with `download` needs no permission. */
export function createFileSaver(): (name: string, text: string) => void {
  /** Lives until the next file is saved, because no event says when the browser has read it. */
  let lastUrl = ''
  return (name, text) => {
    if (lastUrl) URL.revokeObjectURL(lastUrl)
    lastUrl = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = lastUrl
    link.download = name
    link.click()
  }
}
