/** Why there is no body text to show, from the least to the most telling: of two sources' reasons the later is kept. */
export const NO_BODY_REASONS = [
  'not-asked', // the answer was a success: bodies of successes are not recorded
  'not-seen', // no hook could see this request (worker, page opened before the extension)
  'devtools-closed', // DevTools would have had the body, but were closed then
  'navigation', // DevTools had the body, and let it go when the page went
  'never-read', // the page never read the body, or the read failed
  'blob', // the page reads it as binary
  'service-worker', // the page's own service worker made the request or the answer
  'cors', // the browser kept the answer from the page
  'over-limit',
  'empty', // the server sent none
] as const
