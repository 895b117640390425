import type { ComponentChildren } from 'preact'
import type { ReferenceEntry } from '../../catalog/reference.ts'
import { hashOf } from '../context/navigation.ts'
import { usePanel } from '../context/panel-context.ts'
import { ExplanationView } from '../details/explanation-view.tsx'

/** Nothing failed: the row that the vendor's table has for success. */
const SUCCESS = 'http/20x'

interface EntryProps {
  readonly entry: ReferenceEntry
  /** What the link to the entry says. */
  readonly link: string
  /** What stands before the title. */
  readonly children?: ComponentChildren
}

/** An entry whole: title, code and family, with a link to it that can be copied and kept, and what it means. */
export function Entry({ entry, link, children }: EntryProps) {
  const { texts } = usePanel()
  const { code, family, ref, explanation } = entry
  return (
    <>
      <header class="details-head">
        {children}
        <h2>{explanation.title}</h2>
        <p class="entry-line">
          <strong class="exact">{code}</strong> <span>{family}</span>{' '}
          <a class="reference-link" href={hashOf({ tab: 'reference', ref })} title={texts('panel_reference_link_hint')}>
            {link}
          </a>
        </p>
      </header>
      <div class="details-body">
        <ExplanationView explanation={explanation} failed={ref !== SUCCESS} />
      </div>
    </>
  )
}
