/** Fences `text` as a Markdown code block that no text can close early. Never throws. */
export function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}\n${text}\n${fence}`
}

/** Makes `text` inline code on one line that no text can close early. Never throws. */
export function inlineCode(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1)
  const pad = /^[`\s]|[`\s]$/.test(text) ? ' ' : ''
  return `${fence}${pad}${text.replaceAll(/\s+/g, ' ')}${pad}${fence}`
}

/** `text` on one line, in which Markdown's and HTML's own signs lose their meaning behind a backslash. Never throws. */
export function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
}
