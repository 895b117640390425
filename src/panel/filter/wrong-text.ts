import type { TextKey, Texts } from '../../base/texts.ts'
import type { PatternFault, TermName, Wrong } from './query.ts'

/** What each term takes, in a few words. */
export const TAKES: Readonly<Record<TermName, TextKey>> = {
  status: 'panel_filter_takes_status',
  method: 'panel_filter_takes_method',
  code: 'panel_filter_takes_code',
  is: 'panel_filter_takes_is',
  who: 'panel_filter_takes_who',
  retry: 'panel_filter_takes_retry',
  service: 'panel_filter_takes_service',
  operation: 'panel_filter_takes_operation',
  domain: 'panel_filter_takes_domain',
  'error-domain': 'panel_filter_takes_error_domain',
  tenant: 'panel_filter_takes_tenant',
  'slower-than': 'panel_filter_takes_slower_than',
  'larger-than': 'panel_filter_takes_larger_than',
}

const FAULTS: Readonly<Record<PatternFault, TextKey>> = {
  unreadable: 'panel_filter_bad_pattern',
  long: 'panel_filter_long_pattern',
  slow: 'panel_filter_slow_pattern',
}

/** More of what was written does not help to find it. */
const QUOTED = 40

/** What is wrong, in a sentence that says what would be right. */
export function wrongText(wrong: Wrong, texts: Texts): string {
  if (wrong.kind === 'unknown-term') {
    const name = short(wrong.name)
    return wrong.meant ? texts('panel_filter_meant_term', name, wrong.meant) : texts('panel_filter_unknown_term', name)
  }
  const written = short(wrong.text)
  if (wrong.kind === 'bad-pattern') return texts(FAULTS[wrong.fault], written)
  const takes = texts(TAKES[wrong.name])
  if (wrong.text.endsWith(':')) return texts('panel_filter_no_value', wrong.name, takes)
  return texts('panel_filter_bad_value', written, wrong.name, takes)
}

function short(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
}
