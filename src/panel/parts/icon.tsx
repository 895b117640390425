const PATHS = {
  record: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Z',
  recordOff: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm0 1.4a4.1 4.1 0 1 1 0 8.2 4.1 4.1 0 0 1 0-8.2Z',
  clear:
    'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Zm0 1.4c1.1 0 2.1.4 2.9 1L4.2 10.9A4.8 4.8 0 0 1 8 3.2Zm0 9.6c-1.1 0-2.1-.4-2.9-1l6.7-6.7A4.8 4.8 0 0 1 8 12.8Z',
  failed:
    'M8 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 0 0 8 1.6Zm2.9 8.3-1 1L8 9l-1.9 1.9-1-1L7 8 5.1 6.1l1-1L8 7l1.9-1.9 1 1L9 8l1.9 1.9Z',
  notice: 'M8 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 0 0 8 1.6ZM7.3 4.4h1.4V6H7.3V4.4Zm0 2.9h1.4v4.3H7.3V7.3Z',
  unknown:
    'M8 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 0 0 8 1.6Zm.7 10.3H7.3v-1.4h1.4v1.4Zm1.3-5.2c-.4.7-1.2 1-1.3 1.9v.5H7.3v-.6c0-1.3.9-1.6 1.4-2.3.4-.6.1-1.3-.7-1.3-.7 0-1 .5-1.1 1l-1.3-.5c.3-1 1.1-1.8 2.4-1.8 1.9 0 2.7 1.7 2 3.1Z',
  close: 'm4.2 3.2 3.8 3.8 3.8-3.8 1 1L9 8l3.8 3.8-1 1L8 9l-3.8 3.8-1-1L7 8 3.2 4.2l1-1Z',
  back: 'M9.6 3.2 4.8 8l4.8 4.8 1-1L6.8 8l3.8-3.8-1-1Z',
  search:
    'M7 2.4a4.6 4.6 0 1 0 2.8 8.2l3 3 1-1-3-3A4.6 4.6 0 0 0 7 2.4Zm0 1.4a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4Z',
  copy: 'M5.5 1.8h7c.8 0 1.4.6 1.4 1.4v7h-1.4v-7h-7V1.8Zm-2 2.6h6.2c.8 0 1.4.6 1.4 1.4v7c0 .8-.6 1.4-1.4 1.4H3.5c-.8 0-1.4-.6-1.4-1.4v-7c0-.8.6-1.4 1.4-1.4Zm0 1.4v7h6.2v-7H3.5Z',
  external: 'M3.4 2.6h3.4V4H4v8h8V9.2h1.4v4.2H2.6V3.4c0-.4.4-.8.8-.8Zm5 0h5v5H12V5L7.6 9.4l-1-1L11 4H8.4V2.6Z',
} as const

export type IconName = keyof typeof PATHS

/** A small picture that takes the text's colour. With `label` it speaks; without, it is for looks only. */
export function Icon({ name, label }: { readonly name: IconName; readonly label?: string | undefined }) {
  const picture = (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  )
  if (!label) return picture
  return (
    <span role="img" class="icon" aria-label={label}>
      {picture}
    </span>
  )
}
