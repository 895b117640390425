const labels = {
  pg_base_workstations: 'Workstations',
  pg_base_servers: 'Servers',
  pg_base_vms: 'Virtual machines',
  pg_base_storage: 'Cloud storage',
  pg_base_mailboxes: 'Mailboxes',
}

const GIB = 2 ** 30

export const labelOf = (name) => labels[name] ?? name

/** What the user sees of a limit or a usage; null stands for unlimited. */
export function format(value, unit) {
  if (value === null) return 'unlimited'
  return unit === 'bytes' ? `${Math.round(value / GIB)} GB` : String(value)
}

/** The number as it stands in an input: gigabytes for bytes, '' for unlimited. */
export function toInput(value, unit) {
  if (value === null) return ''
  return unit === 'bytes' ? String(Math.round(value / GIB)) : String(value)
}

export function fromInput(text, unit) {
  if (text.trim() === '') return null
  return unit === 'bytes' ? Number(text) * GIB : Number(text)
}

/** 0 to 1; what is unlimited is never full. */
export const share = (value, limit) => (limit ? Math.min(1, value / limit) : 0)
