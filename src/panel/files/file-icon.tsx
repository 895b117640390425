const TRAY = 'M3.4 10v2.6h9.2V10H14v4H2v-4h1.4Z'
const PATHS = {
  import: `m8 2 3.6 3.6-1 1-1.9-1.9V11H7.3V4.7L5.4 6.6l-1-1L8 2Z${TRAY}`,
  export: `m8 11 3.6-3.6-1-1-1.9 1.9V2H7.3v6.3L5.4 6.4l-1 1L8 11Z${TRAY}`,
} as const

/** The picture of a button that brings in or takes away; for looks only. */
export function FileIcon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  )
}
