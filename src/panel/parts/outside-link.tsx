import type { Link } from '../../catalog/explanation.ts'
import { Icon } from './icon.tsx'

/** A link that opens in a tab of its own. */
export function OutsideLink({ link }: { readonly link: Link }) {
  return (
    <a href={link.url} target="_blank" rel="noreferrer">
      {link.text}
      <Icon name="external" />
    </a>
  )
}
