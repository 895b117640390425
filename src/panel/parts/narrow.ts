/**
 * True while the panel is too narrow for list and details side by side. The style sheet decides, and sets `--is-narrow`
 * where the details cover the list.
 */
export function isNarrow(): boolean {
  const root = document.querySelector('.panel-root')
  return root !== null && getComputedStyle(root).getPropertyValue('--is-narrow').trim() === '1'
}
