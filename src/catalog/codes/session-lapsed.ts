import type { Subject } from '../words/render.ts'

/** The lifetime of a session is documented. That such an answer is the sign-in page has been observed. */
export const sessionLapsed: Subject = {
  row: { evidence: 'observed', who: 'you', retry: 'after_change', docs: [], steps: 2 },
  ref: 'session/lapsed',
  textPrefix: 'catalog_session_lapsed',
}
