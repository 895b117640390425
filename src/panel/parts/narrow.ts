/** Below this width the details cover the list; the style sheet's media queries say the same. */
const NARROW = '(max-width: 699px)'

/** True while the panel is too narrow for list and details side by side. */
export function isNarrow(): boolean {
  return matchMedia(NARROW).matches
}
