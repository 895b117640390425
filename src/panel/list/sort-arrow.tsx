/** Points up where the smallest comes first. The header says the same by `aria-sort`. */
export function SortArrow({ descending }: { readonly descending: boolean }) {
  return (
    <svg class="sort-arrow" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
      <path d={descending ? 'M0 2h8L4 7Z' : 'M0 6h8L4 1Z'} fill="currentColor" />
    </svg>
  )
}
