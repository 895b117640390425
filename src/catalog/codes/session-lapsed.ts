import type { Subject } from '../words/render.ts'

/** The lifetime of a session is documented; that this answer is its sign-in page is what has been seen. */
export const sessionLapsed: Subject = {
  row: { evidence: 'observed', who: 'you', retry: 'after_change', docs: [], steps: 2 },
  ref: 'session/lapsed',
  textPrefix: 'catalog_session_lapsed',
}
