import type { NoticeReason } from '../classify/verdict.ts'
import type { Subject } from './render.ts'

const quiet = { evidence: 'observed', who: 'nobody', retry: 'unneeded', docs: [], steps: 0 } as const

/** What looks like a failure and is none. */
export const notices: Readonly<Record<NoticeReason, Subject>> = {
  aborted: { row: { ...quiet, retry: 'now' }, ref: 'notice/aborted', stem: 'catalog_notice_aborted' },
  'not-ready': {
    row: { ...quiet, evidence: 'documented', retry: 'later' },
    ref: 'notice/not-ready',
    stem: 'catalog_notice_not_ready',
  },
}

/** It ended, but nobody saw how: said as it is, because a guess would pass for knowledge. */
export const unseen: Subject = {
  row: { ...quiet, who: 'you', retry: 'now', steps: 2 },
  ref: '',
  stem: 'catalog_unseen',
}
