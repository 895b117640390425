const SHADOW_ROOT_TYPE = 11

/** The element that `element` is drawn inside: its slot, its parent, or its shadow root's host. */
export function composedParent(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode
  if (parent?.nodeType === SHADOW_ROOT_TYPE) return (parent as ShadowRoot).host
  return element.assignedSlot ?? element.parentElement ?? undefined
}

/** True when `inner` is `outer` or is drawn inside it, through shadow trees too. */
export function composedContains(outer: Element, inner: Element): boolean {
  for (let node: Element | undefined = inner; node; node = composedParent(node)) if (node === outer) return true
  return false
}
